import { copyFile, cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { clientPages } from "./client.ts";
import { smallClientPages } from "./small-client.ts";

/** Clients of a generated practice: offices of thirty pages each, or small ones of three, for many runbooks. */
export const clientSizes = { office: clientPages, small: smallClientPages } as const;
export type ClientSize = keyof typeof clientSizes;

/**
 * Writes an invented practice of `clients` clients; practice and library are those of `content`. It passes the check
 * without an error, and the same number of clients gives the same bytes.
 */
export async function generatePractice(
  folder: string,
  clients: number,
  content: string,
  size: ClientSize = "office",
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(join(content, "practice.mdx"), join(folder, "practice.mdx"));
  await cp(join(content, "library"), join(folder, "library"), { recursive: true });
  for (let index = 0; index < clients; index++) {
    for (const { file, text } of clientSizes[size](index)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
  }
}
