/** The day on which tests see the demo, so that its ages are always the same. */
export const DEMO_DAY = "2026-11-23";
