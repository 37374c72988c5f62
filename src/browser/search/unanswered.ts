import { hasStrings, read, write } from "./memory.ts";

/** A search that no page answered, kept in this browser. */
export interface Unanswered {
  text: string;
  client: string | null;
  on: string;
}

const UNANSWERED = "search-unanswered";

/** Searches that ended in nothing opened: "words no page knows". */
export function unanswered(): Unanswered[] {
  return read(UNANSWERED).flatMap((entry) => {
    if (!hasStrings(entry, "text", "on")) return [];
    return [
      {
        text: entry.text,
        on: entry.on,
        client: "client" in entry && typeof entry.client === "string" ? entry.client : null,
      },
    ];
  });
}

export function rememberUnanswered(text: string, client: string | null): void {
  const trimmed = text.trim().slice(0, 200);
  if (trimmed.length < 3) return;
  // One line a search: of `pri`, `prin`, `printer` the last is kept.
  const others = unanswered().filter((entry) => !trimmed.startsWith(entry.text) || entry.client !== client);
  write(
    UNANSWERED,
    [...others, { text: trimmed, client, on: new Date().toISOString().slice(0, 10) }].slice(-500),
  );
}
