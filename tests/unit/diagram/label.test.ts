import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeLabel } from "#diagram/index.ts";
import { shieldCodes, unshield } from "#diagram/label.ts";

describe("escapeLabel", () => {
  it("writes what Mermaid would take for markup as decimal codes", () => {
    expect(escapeLabel('Rack "A" & <B> #1; C:\\new `x` *y* _z_ ~')).toMatchInlineSnapshot(
      `"Rack #34;A#34; #38; #60;B#62; #35;1#59; C:#92;new #96;x#96; #42;y#42; #95;z#95; #126;"`,
    );
  });

  it("leaves ordinary text alone", () => {
    expect(escapeLabel("Größe 50 %: 10.0.0.10 → sw-01/14 (ja)")).toBe(
      "Größe 50 %: 10.0.0.10 → sw-01/14 (ja)",
    );
  });

  it("makes one line of several", () => {
    expect(escapeLabel("  a\n\tb  ")).toBe("a b");
  });

  it.each([
    ["1. Call", "1#46; Call"],
    ["2) Wait", "2#41; Wait"],
    ["- none", "#45; none"],
    ["1.5 m", "1.5 m"],
  ])("keeps %j from becoming a list", (text, escaped) => {
    expect(escapeLabel(text)).toBe(escaped);
  });

  it("takes a directive apart", () => {
    expect(escapeLabel("%%{init: {}}%%")).toBe("#37;#37;{init: {}}#37;%");
  });

  it("survives shielding: what the reader sees is what was given", () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .filter((value) => !/[\uE000-\uE0FF]/.test(value));
    fc.assert(
      fc.property(text, (value) => {
        const plain = value.replace(
          /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu,
          "\uFFFD",
        );
        expect(unshield(shieldCodes(escapeLabel(value)))).toBe(plain.replace(/\s+/gu, " ").trim());
      }),
    );
  });
});

describe("shieldCodes", () => {
  it("hides codes from Mermaid, and unshield gives the characters", () => {
    const shielded = shieldCodes("a#35;b#quot;c#9829;d");
    expect(shielded).not.toMatch(/[#;"]/);
    expect(unshield(shielded)).toBe('a#b"c♥d');
  });

  it.each(["#0;", "#7;", "#127;", "\uE022"])("replaces %j, which is no text", (code) => {
    expect(unshield(shieldCodes(code))).toBe("\uFFFD");
  });

  it.each(["#foo;", "#9999999;", "#55296;", "style a fill:#123456;"])("leaves %j alone", (text) => {
    expect(shieldCodes(text)).toBe(text);
  });
});
