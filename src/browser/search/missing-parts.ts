import { SEVERAL } from "./say-missing.ts";

/** A part of search that could not be loaded, so that an answer may lack something. */
export type MissingPart = "aids" | keyof typeof SAYS;

const SAYS = {
  head: "The shared runbooks could not be loaded; the client’s own pages are searched.",
  more: "Some symptoms and error codes could not be loaded; the plainest are searched.",
  clients: "The list of clients could not be loaded; who is calling is not recognised.",
  sayings: "More ways to say what is wrong could not be loaded; titles and symptoms are searched.",
  client: "This client’s pages could not be loaded; the shared runbooks are searched.",
  identifiers: "This client’s addresses and numbers could not be loaded; names are searched.",
  others: "Other clients’ identifiers could not be loaded; what is unknown here may be theirs.",
  text: "Full text could not be loaded; titles and identifiers are searched.",
} as const;

/** What an answer lacks besides this script; empty if it lacks nothing. */
export function sayMissing(parts: readonly MissingPart[]): string {
  const [first, second] = parts;
  if (first === undefined || first === "aids") return "";
  return second === undefined ? SAYS[first] : SEVERAL;
}
