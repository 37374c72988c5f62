import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A picture says in words what it shows, for those who cannot see it and for a help desk on the phone.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *     ---
 *     ![](./closet.jpg)
 *
 * Good:
 *
 *     name: AP-01
 *     ---
 *     ![The closet, with the switch at the top](./closet.jpg)
 */
export const imageNoAlt: Rule = {
  id: "image/no-alt",
  description: "Pictures say in words what they show.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { source, body } of pages) {
      for (const { url, alt, line, column } of body.images) {
        if (alt.trim() !== "") continue;
        yield {
          at: { file: source.file, line, column },
          message: `The picture ${JSON.stringify(url)} does not say what it shows.`,
          fix: `put it between the brackets: ![The closet, with the switch at the top](${url}).`,
        };
      }
    }
  },
};
