const RECENT = "search-recent";

/** Clients seen lately, in this browser, the last one first. */
export function recentClients(): { id: string; name: string }[] {
  return read(RECENT).flatMap((entry) =>
    hasStrings(entry, "id", "name") ? [{ id: entry.id, name: entry.name }] : [],
  );
}

export function rememberClient(id: string, name: string): void {
  write(RECENT, [{ id, name }, ...recentClients().filter((other) => other.id !== id)].slice(0, 6));
}

/** What this browser keeps under a name; nothing if it keeps none. */
export function read(key: string): unknown[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

/** Keeps a value; a browser that keeps nothing is as good. */
export function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: nothing is remembered.
  }
}

export function hasStrings<Key extends string>(entry: unknown, ...keys: Key[]): entry is Record<Key, string> {
  return (
    typeof entry === "object" &&
    entry !== null &&
    keys.every((key) => key in entry && typeof (entry as Record<string, unknown>)[key] === "string")
  ); // `as`: an object's keys may be looked at
}
