import { importAgain } from "./import-again.ts";
import { mayBeCode } from "./may-be-code.ts";
import { Session } from "./session.ts";
import type { Reply } from "./session.ts";

/** How long a pause counts as having stopped typing; then full text is asked, one text at a time. */
const IDLE = 50;

/** What answers are shown by. */
export interface Shows {
  /** A reply to what stands in the box now. */
  show: (reply: Reply) => void;
  /** Search could not be loaded, and nothing is there to answer from. */
  fail: () => void;
  /** Something has arrived that may improve the answer: ask again. */
  changed: () => void;
  /** The row that the reader has chosen, which stays in its place. */
  selectedKey: () => string | null;
}

/** Answers to what is typed, one text after the other: an answer to an earlier text never comes after a later one. */
export class Answers {
  #session: Session | null = null;
  #turn = 0;
  #idle: number | undefined;
  /** The search of full text that is under way; it never fails. */
  #searching: Promise<unknown> = Promise.resolve();
  readonly #shows: Shows;

  constructor(shows: Shows) {
    this.#shows = shows;
  }

  get session(): Session | null {
    return this.#session;
  }

  /** Loads what answers need; once. */
  start(client: string | null): void {
    if (this.#session !== null) return;
    const session = new Session(() => this.#shows.changed());
    this.#session = session;
    void session.start(client).then(() => session.prepare(client));
  }

  /** Asks again for what could not be had. */
  retry(client: string | null): void {
    this.#session?.retry(client);
  }

  /** Nothing is asked any more: answers that are still under way are dropped. */
  stop(): void {
    this.#turn++;
    clearTimeout(this.#idle);
  }

  /** Answers from what is there, and after a pause with full text. `typed`: by a key just now. */
  ask(text: string, client: string | null, typed: boolean): void {
    this.stop();
    const turn = this.#turn;
    const session = this.#session;
    const reply = session?.ask(text, client) ?? null;
    if (session === null || reply === null || (session.failed && reply.answer.rows.length === 0)) {
      if (session?.failed === true) this.#shows.fail();
      return;
    }
    this.#shows.show(mayBeCode(text) ? withoutStandIns(reply) : reply);
    this.#idle = window.setTimeout(() => void this.#complete(session, text, reply, turn), typed ? IDLE : 0);
  }

  async #complete(session: Session, text: string, reply: Reply, turn: number): Promise<void> {
    const coded = mayBeCode(text) ? await readCode(text, reply) : null;
    if (turn !== this.#turn) return;
    if (text.trim().length < 3 || reply.answer.understood.words.length === 0) {
      this.#shows.show({ ...(coded ?? reply), complete: true });
      return;
    }
    if (coded !== null) this.#shows.show(coded);
    // What was asked of an earlier text is waited for, so that texts nobody waits for do not queue up in the worker.
    await this.#searching;
    if (turn !== this.#turn) return;
    const searching = session.complete(coded ?? reply, this.#shows.selectedKey());
    this.#searching = searching;
    const complete = await searching;
    if (turn === this.#turn) this.#shows.show(complete);
  }

  /** A reply with the full text of every client. */
  async everywhere(reply: Reply): Promise<void> {
    this.stop();
    const turn = this.#turn;
    const complete = await this.#session?.complete(reply, this.#shows.selectedKey(), true);
    if (complete !== undefined && turn === this.#turn) this.#shows.show(complete);
  }
}

/** What stands in for an answer is no answer while a hand-over code is still being read: Enter would go there. */
function withoutStandIns(reply: Reply): Reply {
  const rows = reply.answer.rows.filter(({ group }) => group === "identifier");
  return { ...reply, answer: { ...reply.answer, rows } };
}

/** The reply with what a hand-over code leads to; null if the text is none, or its reader could not be had. */
async function readCode(text: string, reply: Reply): Promise<Reply | null> {
  const reader = await importAgain("codes", () => import("./read-code.ts"));
  return reader === null ? null : reader.addCode(text, reply);
}
