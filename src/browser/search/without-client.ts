import { tokenize } from "#search/words.ts";
import type { Reply } from "./session.ts";

/** What stands in the box without the name of the client that was recognised in it. */
export function withoutClient(text: string, { client, answer }: Reply): string {
  const named = answer.understood.clients.find(({ id }) => id === client?.id)?.words ?? new Set();
  const tokens = tokenize(text, 40);
  let left = text;
  for (const index of [...named].sort((a, b) => b - a)) {
    const token = tokens[index];
    if (token !== undefined) left = left.slice(0, token.start) + left.slice(token.end);
  }
  return left.replace(/\s+/g, " ").trimStart();
}
