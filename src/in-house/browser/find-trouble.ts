import type { Row } from "#search/rows.ts";
import { make, makeIcon } from "../../browser/search/elements.ts";
import { Session } from "../../browser/search/session.ts";
import type { Reply } from "../../browser/search/session.ts";
import { groupOf } from "../trouble-groups.ts";

/** How long a pause counts as having stopped typing; then the pages' whole texts are asked too. */
const IDLE = 200;
const ROWS = 8;

/**
 * `<find-trouble data-client="harbor-dental">`: the first page's box. It understands words as the help desk's search does,
 * over this edition's own index, and shows the answers large. Without a script the list below it is all there.
 */
class FindTrouble extends HTMLElement {
  readonly #client = this.dataset["client"] ?? "";
  readonly #input = this.querySelector("input");
  readonly #list = make("ul", { class: "rows found" });
  readonly #said = make("p", { class: "said", role: "status" });
  #session: Session | null = null;
  #turn = 0;
  #idle: number | undefined;

  connectedCallback(): void {
    const input = this.#input;
    if (input === null) return;
    this.append(this.#said, this.#list);
    input.addEventListener("focus", () => this.#start());
    input.addEventListener("input", () => {
      this.#start();
      this.#session?.retry(this.#client);
      this.#answer();
    });
    input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#list.querySelector("a")?.click();
    });
    if (input.value !== "") this.#start();
  }

  #start(): void {
    if (this.#session !== null) return;
    this.#session = new Session(() => this.#answer(), this.#client);
    void this.#session.start(this.#client);
  }

  /** Answers from what is there; a later answer to an earlier text is dropped by its turn. */
  #answer(): void {
    const text = this.#input?.value ?? "";
    const turn = ++this.#turn;
    clearTimeout(this.#idle);
    this.toggleAttribute("data-asked", text.trim() !== "");
    const session = this.#session;
    const reply = text.trim() === "" ? null : (session?.ask(text, this.#client) ?? null);
    if (session?.failed === true) {
      this.#said.textContent = "Searching does not work just now. Look in the list, or call support.";
      this.removeAttribute("data-asked");
      return;
    }
    this.#show(reply);
    if (session === null || reply === null || text.trim().length < 3) return;
    this.#idle = window.setTimeout(() => {
      void session.complete(reply, null).then((complete) => {
        if (turn === this.#turn) this.#show(complete);
      });
    }, IDLE);
  }

  #show(reply: Reply | null): void {
    const rows = reply?.answer.rows.slice(0, ROWS) ?? [];
    this.#list.replaceChildren(...rows.map(drawRow));
    this.#said.textContent = reply === null ? "" : sayAnswer(reply, rows.length);
  }
}

function sayAnswer({ answer, complete, missing }: Reply, rows: number): string {
  if (answer.unknown.length > 0) return answer.unknown.join(" ");
  if (missing.length > 0)
    return "Not everything could be loaded. If nothing here fits, look in the list, or call support.";
  if ((answer.standIn === "nearest" || answer.standIn === "general") && complete)
    return "Nothing fits these words exactly. Perhaps one of these, or call support.";
  return rows === 0 && complete ? "Nothing fits these words. Try others, or call support." : "";
}

/** What was found, and the words by which. A whole row is the target. */
function drawRow(row: Row): HTMLLIElement {
  const { entry, subject } = row;
  const name = entry.kind === "outlet" ? `Socket ${entry.title}` : entry.title;
  const title = subject === undefined ? name : `${name}: ${subject.title}`;
  const icon = entry.name === undefined ? entry.icon : groupOf(entry.name).icon;
  const words = entry.kind === "runbook" && row.line !== undefined ? `“${row.line}”` : entry.description;
  return make(
    "li",
    { "data-kind": entry.kind },
    make(
      "a",
      { href: row.address },
      makeIcon(icon),
      make("strong", {}, title),
      words === undefined ? null : make("span", {}, words),
    ),
  );
}

customElements.define("find-trouble", FindTrouble);
