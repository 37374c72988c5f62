/** The world outside a command, so that it can be run without one. */
export interface CommandIo {
  /** Takes results. */
  out(text: string): void;
  /** Takes talk: questions, progress, what to do next. */
  talk(text: string): void;
  /** Asks the person at the terminal; null in a script. */
  ask: Dialogue | null;
}

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** Questions to a person. Each throws DialogueLeft if the person leaves. */
export interface Dialogue {
  /** `check` gives a sentence on what is wrong with an answer. "" is an answer that leaves the fact blank. */
  text(question: {
    message: string;
    initial?: string;
    hint?: string;
    check?: (answer: string) => string | undefined;
  }): Promise<string>;
  /** Text of several lines, as somebody pastes it. */
  paste(question: { message: string }): Promise<string>;
  select(question: { message: string; choices: readonly Choice[]; initial?: string }): Promise<string>;
  many(question: {
    message: string;
    choices: readonly Choice[];
    initial?: readonly string[];
  }): Promise<string[]>;
  confirm(question: { message: string; initial: boolean }): Promise<boolean>;
}

/** The person pressed Escape or Ctrl-C: nothing has been written. */
export class DialogueLeft extends Error {
  override name = "DialogueLeft";
}

/** Something the command line or a given file says that cannot be; a sentence for the person, without a stack. */
export class CommandRefused extends Error {
  override name = "CommandRefused";
}

/** How a command ends what it writes. */
export interface FinishOptions {
  /** The content folder, absolute. */
  content: string;
  /** The day to count from, `2026-11-23`. */
  today: string;
  dryRun: boolean;
  /** `ask` on a terminal offers to commit, and does nothing in a script. */
  git: "ask" | "commit" | "no";
}
