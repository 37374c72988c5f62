import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A photo need not say where it was taken: sites are built without it, but everybody who may read the repository can see
 * it. Its samples are in the tests, being bytes.
 */
export const picturePlace: Rule = {
  id: "picture/place",
  description: "Photos do not say where they were taken.",
  severity: "warning",
  *check({ pictures }: CheckInput): Generator<Draft> {
    for (const [file, { place }] of pictures) {
      if (!place) continue;
      yield {
        at: { file, line: 1, column: 1 },
        message: "The photo holds the place where it was taken (GPS).",
        fix: "save it without its place, and switch off the location in the camera's settings.",
      };
    }
  },
};
