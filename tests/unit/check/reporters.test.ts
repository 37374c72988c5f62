import { describe, expect, it } from "vitest";
import type { Finding } from "#book/finding.ts";
import { formatGithub } from "#check/reporters/format-github.ts";
import { formatJson } from "#check/reporters/format-json.ts";
import { formatText } from "#check/reporters/format-text.ts";

const findings: Finding[] = [
  {
    rule: "schema/ip-address",
    severity: "error",
    file: "clients/a,b/x:y.mdx",
    line: 9,
    column: 7,
    message: 'ip is "100%",\nwhich is not an IP address.',
    fix: "write four numbers.",
    related: [{ file: "practice.mdx", line: 1, column: 2, message: "The first." }],
  },
  {
    rule: "date/future",
    severity: "warning",
    file: "practice.mdx",
    line: 1,
    column: 1,
    message: "Late.",
    fix: "mend.",
  },
  { rule: "a/b", severity: "note", file: "practice.mdx", line: 2, column: 1, message: "Note.", fix: "look." },
];

describe("formatText", () => {
  it("writes findings as the house style shows", () => {
    expect(formatText(findings, { prefix: "content/", colour: false })).toMatchInlineSnapshot(`
      "content/clients/a,b/x:y.mdx:9:7  error  schema/ip-address
        ip is "100%",
      which is not an IP address.
        Fix: write four numbers.
        See content/practice.mdx:1:2: The first.

      content/practice.mdx:1:1  warning  date/future
        Late.
        Fix: mend.

      content/practice.mdx:2:1  note  a/b
        Note.
        Fix: look.

      "
    `);
  });

  it("colours only when asked", () => {
    expect(formatText(findings, { prefix: "", colour: false })).not.toContain("\u001b");
    expect(formatText(findings, { prefix: "", colour: true })).toContain("\u001b[31merror\u001b[39m");
  });
});

describe("formatJson", () => {
  it("writes an object with the files below the prefix", () => {
    expect(formatJson({ pages: 3, findings: findings.slice(0, 1) }, "content/")).toMatchInlineSnapshot(`
      "{
        "pages": 3,
        "findings": [
          {
            "rule": "schema/ip-address",
            "severity": "error",
            "file": "content/clients/a,b/x:y.mdx",
            "line": 9,
            "column": 7,
            "message": "ip is \\"100%\\",\\nwhich is not an IP address.",
            "fix": "write four numbers.",
            "related": [
              {
                "file": "content/practice.mdx",
                "line": 1,
                "column": 2,
                "message": "The first."
              }
            ]
          }
        ]
      }
      "
    `);
  });
});

describe("formatGithub", () => {
  it("escapes what would end a command", () => {
    expect(formatGithub(findings, "content/")).toMatchInlineSnapshot(`
      "::error file=content/clients/a%2Cb/x%3Ay.mdx,line=9,col=7,title=schema/ip-address::ip is "100%25",%0Awhich is not an IP address.%0AFix: write four numbers.%0ASee content/practice.mdx:1: The first.
      ::warning file=content/practice.mdx,line=1,col=1,title=date/future::Late.%0AFix: mend.
      ::notice file=content/practice.mdx,line=2,col=1,title=a/b::Note.%0AFix: look.
      "
    `);
  });
});
