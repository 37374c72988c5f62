/** What is said of a text that would overflow the stack of whoever walks it. */
export const TOO_DEEP = {
  message: "The text is nested too deeply to be read.",
  fix: "look for many brackets, quotation marks (>) or asterisks in a row.",
} as const;
