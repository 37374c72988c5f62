import { describe, expect, it } from "vitest";
import { compileText } from "#markdown/compile-text.ts";
import { splitNames } from "#markdown/keep-names.ts";

describe("names", () => {
  it.each([
    ["on every PC and on SRV-01.", ["SRV-01"]],
    ["HD-PC-03, then D-12 (PP-01/12)", ["HD-PC-03", "D-12", "PP-01"]],
    ["due 2027-01-29", ["2027-01-29"]],
    ["X-ray, e-mail, USW-48-PoE, sw-01, +1 949-555", []],
    ["+1 949 555 0100, 10.20.10.0/24", []],
  ])("in %j", (text, names) => {
    const parts = splitNames(text);
    expect(parts.filter((_, index) => index % 2 === 1)).toEqual(names);
    expect(parts.join("")).toBe(text);
  });

  it("stay whole in a page's text, in its links and blocks, and are left alone in code", async () => {
    const body = "Restart [SW-01](sw-01.mdx), **then D-12**.\n\n`AP-01`\n\n<Note>On FW-01.</Note>";
    const [html, note] = await compileText(body, { file: "a/equipment/b.mdx", isRunbook: false });
    expect(html).toContain(
      '<span class="kept">SW-01</span></a>, <strong>then <span class="kept">D-12</span>',
    );
    expect(html).toContain("<code>AP-01</code>");
    expect(note).toMatchObject({ children: [expect.stringContaining('<span class="kept">FW-01</span>.')] });
  });
});
