import { readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AnswersSchema } from "../../../src/visit/answers.ts";
import type { Answer, Answers } from "../../../src/visit/answers.ts";
import { mergeAnswers } from "../../../src/visit/merge-answers.ts";
import { collectPack } from "../../../src/visit/pack.ts";
import { runVisitCommand } from "../../../src/visit/visit-command.ts";
import type { VisitOptions } from "../../../src/visit/visit-command.ts";
import { readBook } from "../../../src/write/read-book.ts";
import { PAGES, TODAY, makeBook, makeConsole, makeRepository, readFolder } from "../write/small-book.ts";
import type { Heard } from "../write/small-book.ts";

let folder: string;
beforeEach(async () => {
  folder = await makeBook();
});
afterEach(() => rm(folder, { recursive: true }));

const facts = (about: string, values: Record<string, string>, more: Partial<Answer> = {}): Answer => ({
  item: `facts:${about}:${Object.keys(values).join()}`,
  kind: "facts",
  about,
  facts: [],
  values,
  was: {},
  ticks: [],
  ...more,
});
const told = (
  kind: Answer["kind"],
  about: string,
  values: Record<string, string>,
  ticks: string[] = [],
): Answer => ({
  ...facts(about, values),
  item: `${kind}:${about}`,
  kind,
  ticks,
});
const file = (answers: Answer[], head: Partial<Answers> = {}): Answers => ({
  format: "sitebook-visit-answers",
  version: 1,
  client: "harbor",
  made: TODAY,
  by: ["dana"],
  on: TODAY,
  answers,
  ...head,
});

async function run(more: Partial<VisitOptions>, io: Heard = makeConsole()) {
  const before = await readFolder(folder);
  const options = {
    content: folder,
    today: TODAY,
    dryRun: false,
    git: "no",
    client: "harbor",
    answers: [],
    done: false,
    out: folder,
    by: [],
  } as const;
  const code = await runVisitCommand({ ...options, ...more }, io);
  const changed = Object.entries(await readFolder(folder)).filter(
    ([name, text]) => before[name] !== text && name.endsWith(".mdx"),
  );
  const talk = io.said.talk.replaceAll(basename(folder), "content");
  return { code, talk, out: io.said.out.replaceAll(folder, "…"), made: Object.fromEntries(changed) };
}

async function answer(...files: (Answers | string)[]) {
  const names = await Promise.all(
    files.map(async (answers, index) => {
      const path = join(folder, `${index === 0 ? "dana" : "luis"}.json`);
      await writeFile(path, typeof answers === "string" ? answers : JSON.stringify(answers));
      return path;
    }),
  );
  return run({ answers: names });
}

describe("the pack", () => {
  test("asks what helps the next caller most first", async () => {
    const { book } = await readBook(folder);
    const client = book.clients.get("harbor");
    if (client === undefined) throw new Error("no client");
    const shown = collectPack(book, client, TODAY).sections.map(({ title, items }) => ({
      title,
      items: items
        .slice(0, 4)
        .map(
          ({ title: what, why, inputs }) => `${what} | ${why} | ${inputs.map(({ name }) => name).join(" ")}`,
        ),
    }));
    expect(shown).toMatchInlineSnapshot(`
      [
        {
          "items": [
            "The place of SW-01 is not documented | Needed by One desk has no network | where",
            "The place of outlet D-12 is not documented | Needed by One desk has no network | outlets.D-12.where",
          ],
          "title": "Not documented, and runbooks need it",
        },
        {
          "items": [
            "Network | Nobody has noted seeing “vlans.10.subnet” to be true. Look again every year, as addresses move whenever a device or a scope is changed. |  vlans.10.subnet vlans.10.subnet vlans.10.gateway vlans.10.gateway outlets.D-12.run outlets.D-12.run",
          ],
          "title": "Is this still true?",
        },
        {
          "items": [
            "My desk is dead. | Maria Santos, 2026-11-10 09:45: visit, 12 min. Nobody has written down what it was. Nothing says what would prevent it. | settled cause prevention.what",
            "Label the patch cords | Promised to Maria Santos on 2026-11-01, due 2026-11-20: late. | promises.0.keptOn",
          ],
          "title": "Promises and escalations",
        },
        {
          "items": [
            "Restore from srv-image | It protects sw-01. Never proven. Promised within 4 hours. | what result took note",
          ],
          "title": "Restores to prove",
        },
        {
          "items": [
            "Warranty of SW-01 ends 2026-12-01 |  | warrantyUntil",
          ],
          "title": "Warranties and rotations",
        },
        {
          "items": [
            "Maria Santos | Never asked. | said",
          ],
          "title": "People to check in with",
        },
        {
          "items": [
            "An idea |  | idea from",
            "A promise |  | what to due",
            "Trouble prevented |  | what",
            "Somebody learned something |  | who topic",
          ],
          "title": "What else",
        },
      ]
    `);
  });

  test("is one file that asks nothing of any network, the same bytes for the same day", async () => {
    const { code, out } = await run({});
    expect(code).toBe(0);
    expect(out).toContain("Wrote …/visit-harbor-2026-11-23.html\n");
    const html = await readFile(join(folder, "visit-harbor-2026-11-23.html"), "utf8");
    expect(html).toContain("default-src &#39;none&#39;");
    expect(html.match(/(?:src|href)="(?!#)|url\(|@import|fetch\(|XMLHttp|https?:\/\/(?!such)/g)).toBeNull();
    await run({});
    expect(await readFile(join(folder, "visit-harbor-2026-11-23.html"), "utf8")).toBe(html);
  });

  test("shows what people wrote as text, never as markup", async () => {
    const evil = "</script><img src=x onerror=alert(1)>\"'";
    const path = join(folder, "clients/harbor/calls/2026-11-10-desk-dead.mdx");
    await writeFile(path, (await readFile(path, "utf8")).replace("My desk is dead.", JSON.stringify(evil)));
    await run({});
    const html = await readFile(join(folder, "visit-harbor-2026-11-23.html"), "utf8");
    expect(html).toContain("&#60;img src=x");
    expect(html).not.toContain("<img");
    expect(html.match(/<\/script>/g)).toHaveLength(2);
  });

  test("an unknown client is named, with the nearest one", async () => {
    expect(await run({ client: "harbour" })).toMatchObject({
      code: 2,
      talk: 'There is no client "harbour". Fix: did you mean "harbor"?\n',
    });
  });
});

describe("answers", () => {
  test("become the visit's page and a minimal edit of the pages they are about", async () => {
    const { code, talk, made } = await answer(
      file(
        [
          facts(
            "network",
            { "outlets.D-12.where": "Front desk: left" },
            { facts: ["outlet.where"], was: { "outlets.D-12.where": "" } },
          ),
          facts("equipment/sw-01", { warrantyUntil: "2028-12-01" }, { was: { warrantyUntil: "2026-12-01" } }),
          facts("index", {}, { ticks: ["contacts.maria.phone"] }),
          facts("visits/2026-11-01", { "promises.0.keptOn": TODAY }, { was: { "promises.0.keptOn": "" } }),
          told(
            "call",
            "2026-11-10-desk-dead",
            { cause: "A loose cord.", "prevention.what": "Lock the cord" },
            ["settled"],
          ),
          told("restore", "srv-image", { result: "proven", took: "95", what: "The switch's settings" }),
          told("checkIn", "maria", { said: "All well.\nReally." }),
          told("training", "Solve it with the runbook", { who: "Maria" }),
          told("promise", "", { what: "Bring labels", to: "maria", due: "2026-12-24" }),
          told("prevented", "", { what: "A cord pinched by a drawer" }),
          told("note", "No NAS is documented", { said: "There is {none}, <really>." }),
        ],
        { minutes: 120, summary: "Labelled everything." },
      ),
    );
    expect(talk).toMatchInlineSnapshot(`
      "Next: npm run visit -- harbor shows what is left for the next one.
      "
    `);
    expect(code).toBe(0);
    expect(made["clients/harbor/visits/2026-11-23.mdx"]).toMatchInlineSnapshot(`
      "---
      kind: visit
      on: 2026-11-23
      by: [dana]
      reason: scheduled
      minutes: 120
      locations: [main]
      summary: Labelled everything.
      calls: ["2026-11-10-desk-dead"]
      confirmed: ["index#contacts.maria.phone", "network#outlets.D-12.where", "equipment/sw-01#warrantyUntil"]
      supplied:
        - { fact: outlet.where, page: "network#outlets.D-12.where" }
      restores:
        - { backup: srv-image, what: "The switch's settings", result: proven, took: PT95M }
      checkIns:
        - { contact: maria, said: All well. Really. }
      training:
        - { who: Maria, topic: Solve it with the runbook }
      promises:
        - { what: Bring labels, to: maria, due: 2026-12-24 }
      prevented: [A cord pinched by a drawer]
      ---

      No NAS is documented\\: There is \\{none\\}, \\<really\\>.
      "
    `);
    const undo = (name: string, ...added: [string, string][]): string =>
      added.reduce((text, [to, from]) => text.replace(to, from), made[name] ?? "");
    const edited = {
      "clients/harbor/network.mdx": [[' where: "Front desk: left",', ""]],
      "clients/harbor/equipment/sw-01.mdx": [["2028-12-01", "2026-12-01"]],
      "clients/harbor/visits/2026-11-01.mdx": [[", keptOn: 2026-11-23", ""]],
      "clients/harbor/calls/2026-11-10-desk-dead.mdx": [
        ["cause: A loose cord.\n", ""],
        ["prevention: { what: Lock the cord }\n", ""],
        ["settledBy: 2026-11-23\n", ""],
      ],
    } satisfies Record<string, [string, string][]>;
    for (const [name, added] of Object.entries(edited)) expect(undo(name, ...added), name).toBe(PAGES[name]);
    expect(Object.keys(made).sort()).toEqual(
      [...Object.keys(edited), "clients/harbor/visits/2026-11-23.mdx"].sort(),
    );
  });

  test("that the schemas refuse are told in the words of the check, all at once, and nothing is written", async () => {
    const { code, talk, made } = await answer(
      file([
        facts("network", { "outlets.D-12.vlan": "staff" }),
        facts("equipment/sw-01", { warrantyUntil: "next year", "restart.safe": "perhaps" }),
        facts("equipment/sw-09", { where: "Closet" }),
      ]),
    );
    expect({ code, made }).toEqual({ code: 1, made: {} });
    expect(talk).toMatchInlineSnapshot(`
      "network#outlets.D-12.vlan: outlets[0].vlan is "staff", which is not a number.
        Fix: write a number without quotes.
      equipment/sw-01#warrantyUntil: warrantyUntil is "next year", which is not a date.
        Fix: write year-month-day, such as 2026-11-10.
      equipment/sw-01#restart.safe: restart.safe is "perhaps", which is not true or false.
        Fix: write true or false.
      Harbor Dental has no page equipment/sw-09 any more. Fix: take its answers out of the file, or restore the page.
      Nothing has been written.
      "
    `);
  });

  test("to the parts of a group are judged and written together", async () => {
    const ups = "---\nkind: equipment\ntype: ups\nname: UPS-01\nstatus: active\n---\n";
    await writeFile(join(folder, "clients/harbor/equipment/ups-01.mdx"), ups);
    const values = {
      "power.outlet": "3",
      "power.from": "ups-01",
      "restart.how": "Pull the cord.",
      "restart.safe": "yes",
    };
    const { code, talk, made } = await answer(file([facts("equipment/sw-01", values)]));
    expect(code, talk).toBe(0);
    expect(made["clients/harbor/equipment/sw-01.mdx"]).toContain(
      'power: { from: ups-01, outlet: "3" }\nrestart: { safe: true, how: Pull the cord. }\n',
    );
    expect(made["clients/harbor/visits/2026-11-23.mdx"]).toContain(
      'confirmed: ["equipment/sw-01#power", "equipment/sw-01#restart"]\n',
    );
  });

  test("of two technicians go together", async () => {
    const same = facts("equipment/sw-01", { where: "Closet" });
    const { code, made } = await answer(
      file(
        [same, facts("equipment/sw-01", { model: "USW-48" }), told("checkIn", "maria", { said: "Well." })],
        { minutes: 60 },
      ),
      file([same, facts("network", {}, { ticks: [""] }), told("checkIn", "maria", { said: "Fine." })], {
        by: ["luis"],
        minutes: 90,
      }),
    );
    expect(code).toBe(0);
    expect(made["clients/harbor/visits/2026-11-23.mdx"]).toMatchInlineSnapshot(`
      "---
      kind: visit
      on: 2026-11-23
      by: [dana, luis]
      reason: scheduled
      minutes: 90
      locations: [main]
      summary: Wrote down 2 facts and saw 1 page to be true.
      confirmed: [network, "equipment/sw-01#where", "equipment/sw-01#model"]
      checkIns:
        - { contact: maria, said: Well. }
        - { contact: maria, said: Fine. }
      ---
      "
    `);
  });

  test("of two technicians that differ are named with who and file, and nothing is written", async () => {
    const { code, talk, made } = await answer(
      file([facts("equipment/sw-01", { where: "Closet, left" })]),
      file([facts("equipment/sw-01", { where: "Closet, right" }, { item: "gap:sw-01" })], {
        by: ["luis"],
        on: "2026-11-22",
      }),
    );
    expect({ code, made }).toEqual({ code: 2, made: {} });
    expect(talk).toMatchInlineSnapshot(`
      "The day of the visit has two answers.
        "2026-11-23" by dana, in dana.json
        "2026-11-22" by luis, in luis.json
        Fix: agree on one, and take the other out of its file.
      equipment/sw-01#where has two answers.
        "Closet, left" by dana, in dana.json
        "Closet, right" by luis, in luis.json
        Fix: agree on one, and take the other out of its file.
      "
    `);
  });

  test("of one who saw it true and one who saw it changed are a conflict too", async () => {
    const changed = facts("equipment/sw-01", { location: "annex" }, { was: { location: "main" } });
    const { code, talk } = await answer(
      file([facts("equipment/sw-01", {}, { ticks: [""] })]),
      file([changed], { by: ["luis"] }),
    );
    expect(code).toBe(2);
    expect(talk).toMatchInlineSnapshot(`
      "equipment/sw-01#location has two answers.
        still true, "main" by dana, in dana.json
        "annex" by luis, in luis.json
        Fix: agree on one, and take the other out of its file.
      "
    `);
    const own = await answer(
      file([facts("equipment/sw-01", { model: "X" }, { was: { model: "" }, ticks: [""] })]),
    );
    expect(own.code, own.talk).toBe(0);
  });

  test("to a field that somebody edited meanwhile are a conflict", async () => {
    const { code, talk } = await answer(
      file([
        facts("equipment/sw-01", { warrantyUntil: "2028-12-01" }, { was: { warrantyUntil: "2025-01-01" } }),
      ]),
    );
    expect(code).toBe(1);
    expect(talk).toMatchInlineSnapshot(`
      "equipment/sw-01#warrantyUntil was edited since the pack was made.
        The page says "2026-12-01"; the answer is "2028-12-01"; the pack showed "2025-01-01".
        Fix: agree on one, and put it into the page or take the answer out of the file.
      Nothing has been written.
      "
    `);
  });

  test("a file that is none, or of another client, is refused", async () => {
    expect((await answer("{}")).talk).toMatchInlineSnapshot(`
      "dana.json is not the answers of a visit pack at format: Invalid input: expected "sitebook-visit-answers". Fix: export them from the pack again.
      "
    `);
    expect((await answer(file([], { client: "cove" }))).talk).toMatchInlineSnapshot(`
      "dana.json holds answers about cove, not harbor. Fix: name the other client, or the other file.
      "
    `);
    expect((await answer(file([], { by: [] as never }))).code).toBe(2);
  });

  test("a second visit on one day gets a page of its own; --dry-run writes none; --commit commits these files", async () => {
    const git = makeRepository(folder);
    expect((await run({ answers: [], dryRun: true })).made).toEqual({});
    await answer(file([facts("equipment/sw-01", {}, { ticks: [""] })]));
    const path = join(folder, "dana.json");
    const second = await run({ answers: [path], git: "commit" });
    expect(Object.keys(second.made)).toEqual(["clients/harbor/visits/2026-11-23-2.mdx"]);
    expect(git("show", "--name-only", "--format=%s%n%D").trim()).toMatchInlineSnapshot(`
      "Harbor Dental: visit of 2026-11-23 by dana
      HEAD -> visit/harbor-2026-11-23-2

      clients/harbor/visits/2026-11-23-2.mdx"
    `);
  });
});

test("on a terminal the pack's questions make the same answers", async () => {
  const io = makeConsole({
    "Who came": ["luis"],
    "How many minutes": "30",
    "Not documented": [
      "gap:clients/harbor/network.mdx#outlets.D-12.where the place of outlet D-12 is not documented",
    ],
    "not documented. Where": "Front desk",
    "People to check in": ["checkIn:maria"],
    "What they said": "Fine.",
  });
  const { code, made } = await run({ done: true }, io);
  expect(code).toBe(0);
  expect(made["clients/harbor/visits/2026-11-23.mdx"]).toMatchInlineSnapshot(`
    "---
    kind: visit
    on: 2026-11-23
    by: [luis]
    reason: scheduled
    minutes: 30
    locations: [main]
    summary: Wrote down 1 fact.
    confirmed: ["network#outlets.D-12.where"]
    supplied:
      - { fact: outlet.where, page: "network#outlets.D-12.where" }
    checkIns:
      - { contact: maria, said: Fine. }
    ---
    "
  `);
});

describe("merging, for all answers", () => {
  const values = fc.dictionary(fc.constantFrom("where", "model", "note"), fc.constantFrom("a", "b"), {
    maxKeys: 2,
  });
  const some = fc.array(
    fc
      .record({ about: fc.constantFrom("equipment/sw-01", "equipment/sw-02"), values })
      .map(({ about, values: own }) => facts(about, own, { item: about })),
    { maxLength: 3 },
  );
  const outcome = (...files: Answers[]): unknown => {
    try {
      const { answers } = mergeAnswers(files.map((answers, index) => ({ file: `${index}.json`, answers })));
      return answers
        .flatMap(({ about, values: own }) => Object.entries(own).map((entry) => [about, ...entry].join()))
        .sort();
    } catch (error) {
      return error instanceof Error ? error.name : error;
    }
  };

  test("the order of the files does not matter, and merging with itself changes nothing", () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(outcome(file(a), file(b))).toEqual(outcome(file(b), file(a)));
        expect(outcome(file(a), file(a))).toEqual(outcome(file(a)));
      }),
      { numRuns: 25 },
    );
  });

  test("it is a conflict exactly if one field has two values", () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const seen = new Map<string, Set<string>>();
        for (const { about, values: own } of [...a, ...b])
          for (const [field, value] of Object.entries(own)) {
            const key = `${about}#${field}`;
            seen.set(key, (seen.get(key) ?? new Set()).add(value));
          }
        const clash = [...seen.values()].some((all) => all.size > 1);
        expect(outcome(file(a), file(b)) === "CommandRefused").toBe(clash);
      }),
      { numRuns: 25 },
    );
  });
});

test("what the schema of the answers file takes, it gives back", () => {
  const whole = file([facts("index", { name: "Harbor" })], { minutes: 5 });
  expect(AnswersSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
});
