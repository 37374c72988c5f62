import { describe, expect, it } from "vitest";
import { findSecretFindings } from "#check/check-secrets.ts";
import { hideSecrets } from "#check/hide-secrets.ts";
import { runCheck } from "#check/run-check.ts";
import { layOver, today } from "./samples.ts";

const SW = "clients/harbor/equipment/sw-01.mdx";
const AP = "clients/harbor/equipment/ap-01.mdx";

/** What becomes of words about a line of a page, where the line holds a secret. */
async function hide(line: string, message: string, at = 5): Promise<string> {
  const sources = [{ file: SW, text: `---\nkind: equipment\n---\n\n${line}\n\nMore text.\n` }];
  const { places } = await findSecretFindings(sources);
  expect(places.map((place) => place.line)).toContain(5);
  const finding = { rule: "x/y", severity: "error" as const, file: SW, line: at, column: 1 };
  const [hidden] = hideSecrets([{ ...finding, message, fix: message }], places, sources);
  expect(hidden?.fix).toBe(hidden?.message);
  return hidden?.message ?? "";
}

describe("hideSecrets", () => {
  it.each([
    ["Password: Sunshine2024! {practice.nme}", 'Did you mean {practice.name}? Not "nme".'],
    ["Password: Sunshine2024! See [it](#gone).", 'The link "#gone" leads to a heading.'],
    ["See <b>it</b>, password: Sunshine2024!", "<b> is raw HTML, which content may not hold."],
    ["Ask for the router. Password: hunter2x", "Restart the router with a password."],
  ])("leaves alone what stands beside it: %j", async (line, message) => {
    expect(await hide(line, message)).toBe(message);
  });

  it.each([
    ["Password: Sunshine2024!", 'name is "Sunshine2024!".', 'name is "(hidden)".'],
    ["Password: Sunshine2024!", "<Sunshine2024!> is no tag.", "<(hidden)> is no tag."],
    ["Password: Sunshine2024!", "clients/Sunshine2024!.mdx", "clients/(hidden).mdx"],
    ["Password: Sunshine2024!", "#password-sunshine2024", "#password-(hidden)"],
    ["Password: Sun#shine 2024", "Not Sun#shine", "Not (hidden)"],
    ['Password: "Sunshine 2024!"', 'name is "Sunshine 2024!".', "name is (hidden)."],
    ['password: hunter2-"x', 'name is "hunter2-\\"x".', 'name is "(hidden)".'],
    ["Password: Harbor;Dental99;", 'name is "Harbor;Dental99".', 'name is "(hidden)".'],
    ["Password: correct horse battery staple", "<battery> is raw HTML.", "<(hidden)> is raw HTML."],
    ["Password: Dove9!<word>7", "<word> is raw HTML.", "<(hidden)> is raw HTML."],
    ["pin: 482913", "pin is 482913, which YAML reads.", "pin is (hidden), which YAML reads."],
    ["| Password | 7$gT\\|k2 |", 'The link "7$gT|k2"', 'The link "(hidden)"'],
    [
      "enable secret Cisco99! username admin password Hunter2!x",
      "Hunter2!x or Cisco99!",
      "(hidden) or (hidden)",
    ],
  ])("takes it out as it stands in a message: %j in %j", async (line, message, hidden) => {
    expect(await hide(line, message)).toBe(hidden);
  });

  it("takes it out of what is said of other lines of its page, a short one where it stands alone", async () => {
    expect(await hide("Password: Sunshine2024!", 'Not "sunshine2024!".', 7)).toBe('Not "(hidden)".');
    expect(await hide("The door code is 4821.", "{practice.4821} and 14821", 7)).toBe(
      "{practice.(hidden)} and 14821",
    );
  });

  it("takes it out of what is said of a related line", async () => {
    const sources = [
      { file: SW, text: "serial: 1\n" },
      { file: AP, text: "Password: Sunshine2024!\n" },
    ];
    const { places } = await findSecretFindings(sources);
    const spot = { line: 1, column: 1 };
    const message = "SW-01 has Sunshine2024! here.";
    const finding = { rule: "x/y", severity: "error" as const, file: SW, ...spot, message, fix: "x." };
    const [hidden] = hideSecrets(
      [{ ...finding, related: [{ file: AP, ...spot, message }] }],
      places,
      sources,
    );
    expect(JSON.stringify(hidden)).not.toContain("unshine");
    expect(hideSecrets([finding], places, sources)).toEqual([finding]);
  });

  it("takes no exempted line for a secret", async () => {
    const text = "Password: Sunshine2024! {/* not-a-secret: the vendor prints it on every unit */}\n";
    const { places } = await findSecretFindings([{ file: SW, text }]);
    expect(places).toEqual([]);
  });
});

describe("a secret that other rules trip over", () => {
  const SECRETS = [
    "Sunshine2024!",
    "Hx7;pq92:Zt",
    "p<word>9!Xk",
    "{Mesa77}99!",
    "7$gT|k2Q9",
    "summer-Rain-88",
    "Tr0ub4dor&3",
  ];
  const places: [string, string][] = [
    ["wifi: | @\n", ""],
    ["password: *@\n", ""],
    ["pin: [@\n", ""],
    ["credential: @\npassword: @\n", ""],
    ["serial: @ password: @\n", ""],
    ["", "The Wi-Fi password is @\n\nReset it to Welcome123."],
    ["", "Password: @ {practice.@}"],
    ["", "password @ [x](javascript:@)"],
    ["", "| Password |\n|---|\n| <b>@</b> |"],
    ["", "## Password @\n\n[door](#password-@)"],
    ["", "Password: @ [door](@.mdx) ![](./@.jpg)"],
    ["", "Password: <@>"],
    ["", "Password: @\n\n```mermaid\n@\n```"],
  ];
  const pages = places.flatMap(([facts, text], place) =>
    SECRETS.map((secret, index) => ({
      secret,
      file: `clients/harbor/equipment/trap-${place}-${index}.mdx`,
      text: `---\nkind: equipment\ntype: other\nname: T-${place}-${index}\nstatus: spare\n${facts}---\n\n${text}\n`.replaceAll(
        "@",
        secret,
      ),
    })),
  );

  it("is in no finding, not even a part of it", async () => {
    const { sources, files } = layOver({});
    const { findings } = await runCheck(
      [...sources, ...pages],
      files.filter((file) => !file.endsWith(".mdx")),
      { today },
    );
    // What the search does not take for a secret cannot be hidden.
    const found = new Set(
      pages.flatMap(({ file, text, secret }) => {
        const told = findings.filter((each) => each.file === file && each.rule.startsWith("secret/"));
        return told.some(({ line }) => text.split("\n")[line - 1]?.includes(secret) === true) ? [file] : [];
      }),
    );
    expect(found.size).toBeGreaterThan(40);
    const leaks = pages.flatMap(({ file, secret }) => {
      const said = JSON.stringify(findings.filter((finding) => finding.file === file)).toLowerCase();
      return found.has(file) && partsOf(secret).some((part) => said.includes(part))
        ? [`${secret}: ${said}`]
        : [];
    });
    expect(leaks).toEqual([]);
  });
});

/** Every five signs in a row. */
function partsOf(secret: string): string[] {
  return Array.from({ length: secret.length - 4 }, (_, at) =>
    JSON.stringify(secret.slice(at, at + 5))
      .slice(1, -1)
      .toLowerCase(),
  );
}
