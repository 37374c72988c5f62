/**
 * What understands more than plain words: misspellings, synonyms, identifiers, who is calling, other clients' things.
 * The first answer is given without it, so that little has to travel before it; it arrives a moment later.
 */
export { acrossIndex, keysOf, shardOf } from "./across.ts";
export { identify } from "./identified-rows.ts";
export { asksWho, findClaims, isClaimed } from "./identifier-claims.ts";
export { IdentifierIndex } from "./identifier-index.ts";
export { identifierRows } from "./identifier-rows.ts";
export { besideTrouble, namedRows, peopleAsked } from "./named-rows.ts";
export { ClientRecogniser } from "./recognise-client.ts";
export { Sayings } from "./sayings.ts";
export { Speller } from "./speller.ts";
export { standIns, unfinished } from "./stand-ins.ts";
export { SynonymTable } from "./synonym-table.ts";
export { defaultSynonyms } from "./synonyms.ts";
export { vocabularyOf } from "./vocabulary.ts";
