import { basename } from "node:path";
import type { Finding } from "#book/finding.ts";
import { formatText } from "#check/reporters/format-text.ts";
import { describeChange } from "#import/line-diff.ts";
import { ImportInputError } from "#import/plan.ts";
import type { Change } from "#import/plan.ts";
import { writeChanges } from "#import/write-changes.ts";
import { checkChanges } from "./check-changes.ts";
import type { Files } from "./check-changes.ts";
import { commitFiles, whyNoCommit } from "./commit.ts";
import type { CommitPlan } from "./commit.ts";
import { DialogueLeft } from "./console.ts";
import type { CommandIo, FinishOptions } from "./console.ts";

/** What a command is about to write, and what should happen then. */
export interface Finish {
  changes: readonly Change[];
  commit: Omit<CommitPlan, "files">;
  /** The next step, as a sentence. */
  next: string;
}

/**
 * Ends every command that writes: checks the result as `npm run check` would, writes all or nothing, shows it, and offers
 * to commit. Resolves to the exit code: 0 written, 1 refused by the check, 2 could not write.
 */
export async function finishChanges(
  finish: Finish,
  files: Files,
  options: FinishOptions,
  io: CommandIo,
): Promise<0 | 1 | 2> {
  const { changes } = finish;
  if (changes.length === 0) {
    io.talk("Nothing to write.\n");
    return 0;
  }
  // The check takes a moment, in which nobody should wonder whether anything happens.
  if (io.ask !== null) io.talk("Checking …\n");
  const findings = await checkChanges(files, changes, options.today);
  const errors = findings.filter(({ severity }) => severity === "error");
  const prefix = `${basename(options.content)}/`;
  if (findings.length > 0) io.talk(say(findings, prefix));
  if (errors.length > 0) {
    io.talk(`Nothing has been written. Mend what is said above, and run it again.\n`);
    return 1;
  }
  for (const change of changes) io.out(show(change, prefix));
  if (options.dryRun) {
    io.talk("Dry run: nothing has been written.\n");
    return 0;
  }
  try {
    await writeChanges(options.content, changes);
  } catch (error) {
    if (!(error instanceof ImportInputError)) throw error;
    io.talk(`${error.message}\n`);
    return 2;
  }
  await offerCommit(finish, options, io);
  io.talk(`Next: ${finish.next}\n`);
  return 0;
}

function say(findings: readonly Finding[], prefix: string): string {
  return formatText(findings, { prefix, colour: false });
}

/** A new page whole, a changed one as its changed lines. */
function show({ file, before, after }: Change, prefix: string): string {
  const name = `${prefix}${file}`;
  if (before !== null) return `${describeChange(name, before, after).join("\n")}\n`;
  return `new file ${name}\n${after.replace(/^(?=.)/gm, "  ")}\n`;
}

/** To leave here is to leave it uncommitted: the files are written by now. */
async function wantsCommit(title: string, { ask }: CommandIo): Promise<boolean> {
  try {
    return (
      (await ask?.confirm({ message: `Commit this on a branch, as “${title}”?`, initial: true })) === true
    );
  } catch (error) {
    if (error instanceof DialogueLeft) return false;
    throw error;
  }
}

async function offerCommit(finish: Finish, options: FinishOptions, io: CommandIo): Promise<void> {
  if (options.git === "no" || (options.git === "ask" && io.ask === null)) return;
  const because = await whyNoCommit(options.content);
  if (because !== null) {
    io.talk(`Not committed: ${because}.\n`);
    return;
  }
  const { branch, message } = finish.commit;
  const title = message.split("\n")[0] ?? "";
  if (options.git !== "commit" && !(await wantsCommit(title, io))) {
    io.talk("Written, not committed.\n");
    return;
  }
  const files = finish.changes.map(({ file }) => file);
  const result = await commitFiles(options.content, { files, branch, message });
  io.talk(
    result.done
      ? `Committed ${result.revision} on ${result.branch}: ${title}\n`
      : `Not committed: ${result.because}.\n`,
  );
}
