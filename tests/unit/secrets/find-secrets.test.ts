import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSecrets, findSecrets, findUnusedExceptions } from "#check/secrets/index.ts";

describe("a hit", () => {
  it("says where and what, and of the value its first character alone", () => {
    expect(findSecrets("# NAS\n\n- **Password:** `Walrus!90`\n")).toMatchInlineSnapshot(`
      [
        {
          "column": 18,
          "hint": "W… (9 characters)",
          "kind": "password",
          "length": 9,
          "line": 3,
          "slot": "label "Password"",
        },
      ]
    `);
  });

  it("names the table's column", () => {
    expect(findSecrets("| Door | PIN |\n| --- | --- |\n| Rear | 4471 |\n")).toMatchInlineSnapshot(`
      [
        {
          "column": 10,
          "hint": "4… (4 characters)",
          "kind": "pin",
          "length": 4,
          "line": 3,
          "slot": "table column "PIN"",
        },
      ]
    `);
  });

  it("never holds the value, wherever the value is pasted", () => {
    const value = fc.stringMatching(/^[A-Z][a-z]{3,6}[!#$%][0-9]{3,5}$/);
    const layout = fc.constantFrom(
      "Password: @",
      "pw @",
      "admin / @",
      "| Password | @ |",
      "Pwd=@;",
      "the password is now @",
    );
    fc.assert(
      fc.property(value, layout, (secret, form) => {
        const hits = findSecrets(form.replace("@", () => secret));
        expect(hits.length).toBeGreaterThan(0);
        expect(JSON.stringify(hits)).not.toContain(secret.slice(0, 3));
      }),
      { numRuns: 60 },
    );
  });

  it("stands within the text", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "password",
            "PIN",
            ":",
            " ",
            "|",
            "\n",
            "x1!Y",
            "4471",
            "`",
            '"',
            "(",
            "admin/",
            "→",
            "#",
          ),
        ),
        (parts) => {
          const text = parts.join("");
          const lines = text.split("\n");
          for (const { line, column } of findSecrets(text))
            expect(column).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("front matter", () => {
  it("is searched with the rest of the page", () => {
    const page =
      "---\nkind: credential\nbreakGlass: Code 4471 opens the safe\naccess: Alarm code 7788, panel left of the door\n---\n";
    expect(findSecrets(page).map(({ line, kind }) => `${String(line)} ${kind}`)).toEqual([
      "3 access-code",
      "4 access-code",
    ]);
  });
});

describe("a written exception", () => {
  const secret = "Password: Walrus!90";

  it("exempts its own line, or the next when it stands alone, and no other", () => {
    expect(
      findSecrets(`${secret} {/* not-a-secret: sample of a bad page */}\n${secret}`).map(({ line }) => line),
    ).toEqual([2]);
    expect(
      findSecrets(`{/* not-a-secret: sample of a bad page */}\n${secret}\n${secret}`).map(({ line }) => line),
    ).toEqual([3]);
    expect(findSecrets(`pin: "4471" # not-a-secret: a test card's PIN`)).toEqual([]);
  });

  it("without a reason exempts nothing and is reported", () => {
    expect(findSecrets(`${secret} {/* not-a-secret: ok */}`)).toMatchInlineSnapshot(`
      [
        {
          "column": 11,
          "hint": "W… (9 characters)",
          "kind": "password",
          "length": 9,
          "line": 1,
          "slot": "label "Password"",
        },
        {
          "column": 21,
          "hint": "no reason given",
          "kind": "exception-without-reason",
          "length": 0,
          "line": 1,
          "slot": "not-a-secret",
        },
      ]
    `);
  });

  it("that exempts nothing is unused", () => {
    const page = `{/* not-a-secret: left over from last year */}\nNothing here.\n\n${secret} {/* not-a-secret: sample of a bad page */}`;
    expect(findUnusedExceptions(page)).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "exempts": 2,
          "line": 1,
          "reason": "left over from last year",
        },
      ]
    `);
  });

  it("counts as used when it is there for a provider's token", async () => {
    const token = ["gl", "pat-", "a1B2c3D4e5".repeat(2)].join("");
    const page = `See ${token} here. {/* not-a-secret: the vendor's own sample */}`;
    expect(await checkSecrets(page, "a.mdx")).toEqual({ hits: [], unusedExceptions: [] });
  });
});

describe("a hostile text", () => {
  const repeated = [
    "password ",
    "password:\n",
    "a",
    "| ",
    "| password | x |\n",
    "((",
    "pin 1-",
    "admin / ",
    "://a:",
    '"',
    "set ",
    "net use ",
    "*",
  ];
  const units = [
    ...repeated,
    "<b>",
    "curl -u ",
    "wifi ",
    "user x p ",
    "eyJa.",
    "key\\",
    "a@a.",
    "1-2-",
    "is the code ",
    "set it to ",
    '<a name="key" ',
    "pins: a 1, ",
    "safe left 1 ",
    "password,b,c\n",
    "# Passwords\n",
    "user Ab1! with ",
  ];

  it.each(units)("of 500 KB made of %j is read to its end", (unit) => {
    expect(() =>
      findSecrets(`${unit.repeat(Math.ceil(500_000 / unit.length / (unit.includes("\n") ? 8 : 1)))} pw`),
    ).not.toThrow();
  });

  it("does not hide a secret on the line after it", () => {
    expect(findSecrets(`${"x ".repeat(250_000)}\nPIN: 4471`).map(({ line }) => line)).toEqual([2]);
  });
});
