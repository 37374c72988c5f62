import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A picture is what its name says, whole, and can be published without a camera's data. Its samples are in the tests,
 * being bytes.
 */
export const pictureUnfit: Rule = {
  id: "picture/unfit",
  description: "Pictures are whole, of the kind their names say, and can be cleaned.",
  severity: "error",
  *check({ pictures }: CheckInput): Generator<Draft> {
    for (const [file, { fault }] of pictures) {
      if (fault === null) continue;
      yield {
        at: { file, line: 1, column: 1 },
        message: `The picture ${fault}.`,
        fix: /\.svg$/i.test(file)
          ? "save it as a plain SVG from a drawing program, or as PNG."
          : "open it in a picture program and save it as JPEG, PNG or WebP, with the ending that belongs to it.",
      };
    }
  },
};
