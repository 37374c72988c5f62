import { didYouMean, joinOr } from "#book/nearest-name.ts";
import { CommandRefused, DialogueLeft } from "./console.ts";
import type { CommandIo, FinishOptions } from "./console.ts";
import { EditRefused } from "./edit-page.ts";
import { finishChanges } from "./finish.ts";
import { skeletons } from "./new/index.ts";
import type { NewInput } from "./new/index.ts";
import { readBook } from "./read-book.ts";

export interface NewOptions extends FinishOptions, Pick<NewInput, "flags" | "sets"> {
  /** What to make: client, equipment, outlet, credential or runbook. */
  kind: string;
}

/** Makes a new page from a skeleton. Resolves to the exit code: 0 written, 1 refused by the check, 2 could not run. */
export async function runNewCommand(options: NewOptions, io: CommandIo): Promise<0 | 1 | 2> {
  return withRefusals(io, async () => {
    const { kind, flags, sets, today } = options;
    const skeleton = Object.hasOwn(skeletons, kind) ? skeletons[kind] : undefined;
    if (skeleton === undefined) {
      const known = Object.keys(skeletons);
      const guess = didYouMean(kind, known);
      throw new CommandRefused(
        `"${kind}" cannot be made. Fix: ${guess === "" ? `use ${joinOr(known)}.` : guess}`,
      );
    }
    const { book, files, texts } = await readBook(options.content);
    const { changes, title, branch, next } = await skeleton({ book, texts, flags, sets, today }, io);
    return finishChanges({ changes, commit: { branch, message: title }, next }, files, options, io);
  });
}

/** Tells in a sentence what a person got wrong, or that they left; all else is a bug and keeps its stack. */
export async function withRefusals(io: CommandIo, body: () => Promise<0 | 1 | 2>): Promise<0 | 1 | 2> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof DialogueLeft) io.talk("Left: nothing has been written.\n");
    else if (error instanceof CommandRefused) io.talk(`${error.message}\n`);
    else if (error instanceof EditRefused) io.talk(`A page ${error.message}. Fix: make the edit by hand.\n`);
    else throw error;
    return 2;
  }
}
