const SAID = "sitebook.said";

/** What was typed into the search box before this page was opened: most likely what the caller said. */
export function takeSaid(): string {
  try {
    return sessionStorage.getItem(SAID) ?? "";
  } catch {
    // A browser that keeps nothing: the words are typed again at the end.
    return "";
  }
}

/** Keeps the caller's words for the call note, in this tab alone. */
export function keepSaid(words: string): void {
  try {
    sessionStorage.setItem(SAID, words);
  } catch {
    // As above.
  }
}
