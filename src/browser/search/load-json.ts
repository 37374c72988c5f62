const loaded = new Map<string, Promise<unknown>>();

/** A file of the search folder, once for a page; null if it cannot be had. A failed file is asked for again next time. */
export function loadJson<Shape>(path: string): Promise<Shape | null> {
  const known = loaded.get(path);
  // `as`: these files are written by the same build, by the type that is asked for here
  if (known !== undefined) return known as Promise<Shape | null>;
  const asked = fetch(`/search/${path}`).then(
    async (response): Promise<unknown> =>
      response.ok ? await response.json() : failed(path, response.status !== 404),
    () => failed(path, true),
  );
  const safe = asked.catch(() => failed(path, true));
  loaded.set(path, safe);
  return safe as Promise<Shape | null>; // `as`: see above
}

function failed(path: string, again: boolean): null {
  if (again) loaded.delete(path);
  return null;
}
