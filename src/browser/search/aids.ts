/**
 * The second half of the box, in one script that follows the first answer: what understands more than plain words, and what
 * shows and does what comes of it.
 */
export * from "#search/aids.ts";
export { makeFoot } from "./foot.ts";
export { sayMissing } from "./missing-parts.ts";
export { OtherClients } from "./other-clients.ts";
export { recentFirst } from "./recent-first.ts";
export { makeAction, makeSectionLink, makeWhy } from "./row-parts.ts";
export { headingOf, sayGuess } from "./say-stand-in.ts";
export { rememberUnanswered } from "./unanswered.ts";
export { withoutClient } from "./without-client.ts";
