/** What the box remembers, in this browser alone. A browser that keeps nothing is as good. */
export interface Unanswered {
  text: string;
  client: string | null;
  on: string;
}

const RECENT = "search-recent";
const UNANSWERED = "search-unanswered";

export function recentClients(): { id: string; name: string }[] {
  return read(RECENT).flatMap((entry) =>
    hasStrings(entry, "id", "name") ? [{ id: entry.id, name: entry.name }] : [],
  );
}

export function rememberClient(id: string, name: string): void {
  write(RECENT, [{ id, name }, ...recentClients().filter((other) => other.id !== id)].slice(0, 6));
}

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

function read(key: string): unknown[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: nothing is remembered.
  }
}

function hasStrings<Key extends string>(entry: unknown, ...keys: Key[]): entry is Record<Key, string> {
  return (
    typeof entry === "object" &&
    entry !== null &&
    keys.every((key) => key in entry && typeof (entry as Record<string, unknown>)[key] === "string")
  ); // `as`: an object's keys may be looked at
}
