/**
 * What understands more than plain words: misspellings, synonyms, identifiers, who is calling, other clients' things.
 * The first answer is given without it, so that little has to travel before it; it arrives a moment later.
 */
export { acrossIndex, keysOf, shardOf } from "./across.ts";
export { identify } from "./identified-rows.ts";
export { LibraryReader } from "./library-reader.ts";
export { besideTrouble, namedRows, peopleAsked } from "./named-rows.ts";
export { QueryReader } from "./query-reader.ts";
export { standIns, unfinished } from "./stand-ins.ts";
