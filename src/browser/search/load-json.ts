const loaded = new Map<string, Promise<unknown>>();

/** A file of the search folder, once for a page; null if it cannot be had. A failed file is asked for again next time. */
export function loadJson<Shape>(path: string): Promise<Shape | null> {
  const known = loaded.get(path) ?? ask(path);
  loaded.set(path, known);
  return known as Promise<Shape | null>; // `as`: these files are written by the same build, by the type that is asked for
}

async function ask(path: string): Promise<unknown> {
  try {
    const response = await fetch(`/search/${path}`);
    if (response.ok) return await response.json();
  } catch {
    // Offline, or cut short: as good as not there.
  }
  loaded.delete(path);
  return null;
}
