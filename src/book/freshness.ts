import type { Equipment } from "#schemas/index.ts";

/** When, and by whom, a page was last seen to be true. */
export type Verified = NonNullable<Equipment["verified"]>;
