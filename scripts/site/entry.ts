import process from "node:process";
import { UsageError } from "./options.ts";

/**
 * Runs a command's body and turns what it returns into the exit code. A wrong flag or value is told with the help text;
 * anything else that is thrown is a bug and keeps its stack.
 */
export async function runEntry(help: string, body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!isUsageError(error)) throw error;
    process.stderr.write(`${error.message}\n\n${help}`);
    process.exitCode = 2;
  }
}

function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
