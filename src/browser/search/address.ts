/** Nobody says more than this before the first answer. */
export const LONGEST = 300;

/** What the address asks for: `/?q=no+internet&client=harbor-dental`. */
export function readAddress(): { text: string; client: string | null } {
  const asked = new URLSearchParams(location.search);
  return { text: (asked.get("q") ?? "").slice(0, LONGEST), client: asked.get("client") || null };
}

/** Keeps what is asked in the address, so that it can be sent to somebody and come back to. */
export function keepAddress(text: string, client: string | null): void {
  const asked = new URLSearchParams();
  if (text.trim() !== "") asked.set("q", text);
  if (client !== null) asked.set("client", client);
  const query = asked.toString();
  const wanted = `${location.pathname}${query === "" ? "" : `?${query}`}`;
  if (wanted !== `${location.pathname}${location.search}`) history.replaceState(history.state, "", wanted);
}
