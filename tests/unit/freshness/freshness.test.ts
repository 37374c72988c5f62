import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import type { ClientBook } from "#book/book.ts";
import { addDays } from "#book/dates.ts";
import { factAges } from "#book/fact-ages.ts";
import { factFreshness, fieldFreshness, pageFreshness } from "#book/freshness.ts";
import type { AnyPage, SourceFile } from "#book/page.ts";
import { parsePage } from "#book/parse-page.ts";
import { pageName } from "#book/page-names.ts";
import { sayFreshness } from "#book/say-freshness.ts";
import { schemasAt } from "#book/schema-at-path.ts";
import { pageKinds, schemas } from "#schemas/index.ts";

const TODAY = "2026-11-23";

const NETWORK = `kind: network
outlets:
  - { label: D-12, run: [pp-01/12, sw-01/14] }
  - { label: D-13, run: [pp-01/13, sw-01/15] }`;
const SWITCH = `kind: equipment
type: switch
name: SW-01
status: active
where: Closet
serial: "F4E2C6"
restart: { safe: true, how: Pull the cord. }`;
const CLIENT = `kind: client
name: Harbor Dental
contacts: [{ id: maria, name: Maria Santos, phone: "+1 949 555 0111" }]
circuits: [{ id: wan1, provider: Spectrum Business }]`;

const visit = (on: string, more: string): [string, string] => [
  `visits/${on}`,
  `kind: visit\non: ${on}\nby: [dana]\nreason: scheduled\nsummary: Looked around.\n${more}`,
];
const call = (at: string, more: string): [string, string] => [
  `calls/${at}-dead`,
  `kind: call\nat: ${at}T09:45\ncaller: maria\nsaid: It is dead.\noutcome: visit\nminutes: 5\n${more}`,
];

function makeClient(...pages: [string, string][]): ClientBook {
  const all = new Map<string, string>([["index", CLIENT], ...pages]);
  const sources = [...all].map(([name, front]): SourceFile => ({
    file: `clients/harbor/${name}.mdx`,
    text: `---\n${front}\n---\n`,
  }));
  const parsed = sources.map(parsePage);
  expect(parsed.flatMap(({ findings }) => findings)).toEqual([]);
  const client = assembleBook(parsed.flatMap(({ page }) => (page === null ? [] : [page]))).clients.get(
    "harbor",
  );
  if (client === undefined) throw new Error("no client");
  return client;
}

function find(client: ClientBook, name: string): AnyPage {
  const pages = [client.page, client.network, ...client.equipment.values(), ...client.visits];
  const page = pages.find((candidate) => candidate !== null && pageName(candidate) === name);
  if (page === undefined || page === null) throw new Error(`no page ${name}`);
  return page;
}

function say(name: string, ...pages: [string, string][]) {
  const client = makeClient(...pages);
  return sayFreshness(pageFreshness(client, find(client, name), TODAY));
}

describe("a page is as old as its worst important fact", () => {
  test("nobody ever looked", () => {
    expect(say("network", ["network", NETWORK])).toMatchInlineSnapshot(`
      {
        "state": "due",
        "text": "never verified",
        "title": "Nobody has noted seeing “outlets.D-12.run” to be true. Look again every 2 years, as cables in walls stay, but patch cords wander within a year or two.",
      }
    `);
  });

  test("cabling holds two years, contacts half a year, of the same day", () => {
    const verified = "verified: { on: 2026-03-01, by: dana }";
    expect(say("network", ["network", `${NETWORK}\n${verified}`])).toMatchInlineSnapshot(`
      {
        "state": "fresh",
        "text": "verified 9 mo ago, dana",
        "title": "What was seen longest ago is “outlets.D-12.run”: on 2026-03-01, by dana. Look again from 2028-03-01, as cables in walls stay, but patch cords wander within a year or two.",
      }
    `);
    expect(say("index", ["index", `${CLIENT}\n${verified}`])).toMatchInlineSnapshot(`
      {
        "state": "due",
        "text": "verified 9 mo ago, dana · look again: people",
        "title": "What was seen longest ago is “contacts.maria.phone”: on 2026-03-01, by dana. Look again every 180 days, as people change jobs, numbers and duties without telling us.",
      }
    `);
  });

  test("a visit that confirms one field leaves the others as old as they are", () => {
    const old: [string, string] = ["network", `${NETWORK}\nverified: { on: 2024-01-01, by: dana }`];
    const client = makeClient(old, visit("2026-11-10", 'confirmed: ["network#outlets.D-12.run"]'));
    expect(
      factFreshness(client, find(client, "network"), TODAY).map(({ field, state, days }) => ({
        field,
        state,
        days,
      })),
    ).toMatchInlineSnapshot(`
      [
        {
          "days": 13,
          "field": "outlets.D-12.run",
          "state": "fresh",
        },
        {
          "days": 1057,
          "field": "outlets.D-13.run",
          "state": "due",
        },
      ]
    `);
  });

  test("a visit that confirms the page makes all of it young", () => {
    expect(
      say(
        "equipment/sw-01",
        ["equipment/sw-01", SWITCH],
        visit("2026-11-10", "confirmed: [equipment/sw-01]"),
      ),
    ).toMatchInlineSnapshot(`
      {
        "state": "fresh",
        "text": "verified 13 d ago, dana",
        "title": "What was seen longest ago is “restart”: on 2026-11-10, by dana, on the visit 2026-11-10. Look again from 2027-11-11, as what runs on a device, and who notices, changes with every project.",
      }
    `);
  });

  test("what is printed on a device never decides", () => {
    const client = makeClient(["equipment/sw-01", `${SWITCH}\nverified: { on: 2026-11-01, by: dana }`]);
    const page = find(client, "equipment/sw-01");
    expect(pageFreshness(client, page, "2027-10-30")?.field).toBe("restart");
    expect(factFreshness(client, page, TODAY).find(({ field }) => field === "serial")?.important).toBe(false);
  });

  test("visits and retired devices do not age", () => {
    const retired = SWITCH.replace("active", "retired");
    expect(say("equipment/sw-01", ["equipment/sw-01", retired])).toBeNull();
    expect(say("visits/2026-11-10", visit("2026-11-10", ""))).toBeNull();
  });
});

describe("a call that found a fact wrong", () => {
  const page: [string, string] = ["equipment/sw-01", `${SWITCH}\nverified: { on: 2026-11-03, by: dana }`];
  const wrong = 'wrong: ["equipment/sw-01#where"]';

  test("makes the page doubtful at once, even if it was verified that day", () => {
    expect(say("equipment/sw-01", page, call("2026-11-03", wrong))).toMatchInlineSnapshot(`
      {
        "state": "doubtful",
        "text": "doubtful since 2026-11-03: where",
        "title": "A call on 2026-11-03 found where wrong, and nobody has seen it to be right since. What was seen longest ago is “where”: on 2026-11-03, by dana.",
      }
    `);
  });

  test("until a later visit confirms that field, or the page", () => {
    const made = call("2026-11-03", wrong);
    expect(
      say("equipment/sw-01", page, made, visit("2026-11-04", 'confirmed: ["equipment/sw-01#restart"]'))
        ?.state,
    ).toBe("doubtful");
    expect(
      say("equipment/sw-01", page, made, visit("2026-11-04", 'confirmed: ["equipment/sw-01#where"]'))?.state,
    ).toBe("fresh");
    expect(
      say("equipment/sw-01", page, made, visit("2026-11-04", "confirmed: [equipment/sw-01]"))?.state,
    ).toBe("fresh");
  });

  test("on the same day, only if it is the visit that settled the call", () => {
    const seen = visit("2026-11-03", 'confirmed: ["equipment/sw-01#where"]');
    expect(say("equipment/sw-01", page, call("2026-11-03", wrong), seen)?.state).toBe("doubtful");
    const settled = call("2026-11-03", `${wrong}\nsettledBy: "2026-11-03"`);
    expect(say("equipment/sw-01", page, settled, seen)?.state).toBe("fresh");
  });

  test("one outlet's doubt is not its neighbour's", () => {
    const client = makeClient(
      ["network", `${NETWORK}\nverified: { on: 2026-11-01, by: dana }`],
      call("2026-11-03", 'wrong: ["network#outlets.D-12.run"]'),
    );
    const network = find(client, "network");
    expect(fieldFreshness(client, network, "outlets.D-12", TODAY)?.state).toBe("doubtful");
    expect(fieldFreshness(client, network, "outlets.D-13.run", TODAY)?.state).toBe("fresh");
    expect(pageFreshness(client, network, TODAY)?.state).toBe("doubtful");
  });
});

describe("for all books", () => {
  const RANK = { fresh: 0, due: 1, doubtful: 2 };
  const day = fc.integer({ min: 0, max: 1500 }).map((back) => addDays(TODAY, -back));
  const seen = fc.record({
    on: day,
    what: fc.constantFrom("equipment/sw-01", '"equipment/sw-01#where"', '"equipment/sw-01#restart"'),
  });
  const setting = fc.record({
    visits: fc.array(seen, { maxLength: 4 }),
    calls: fc.array(seen, { maxLength: 2 }),
    own: day,
  });
  const build = ({ visits, calls, own }: Setting): ClientBook =>
    makeClient(
      ["equipment/sw-01", `${SWITCH}\nverified: { on: ${own}, by: dana }`],
      ...visits.map(({ on, what }) => visit(on, `confirmed: [${what}]`)),
      ...calls.map(({ on, what }) => call(on, `wrong: [${what}]`)),
    );
  const judge = (client: ClientBook, today: string) =>
    pageFreshness(client, find(client, "equipment/sw-01"), today);

  test("looking once more never makes a page worse, and a call that finds it wrong today always doubtful", () => {
    fc.assert(
      fc.property(setting, (some) => {
        const before = RANK[judge(build(some), TODAY)?.state ?? "fresh"];
        const looked = { ...some, visits: [...some.visits, { on: TODAY, what: "equipment/sw-01" }] };
        expect(RANK[judge(build(looked), TODAY)?.state ?? "fresh"]).toBeLessThanOrEqual(before);
        const wrong = { ...some, calls: [...some.calls, { on: TODAY, what: "equipment/sw-01" }] };
        expect(judge(build(wrong), TODAY)?.state).toBe("doubtful");
      }),
      { numRuns: 20 },
    );
  });

  test("time alone never makes a page fresher, and a commit changes nothing", () => {
    fc.assert(
      fc.property(setting, fc.integer({ min: 0, max: 800 }), (some, later) => {
        const client = build(some);
        const now = judge(client, TODAY);
        expect(RANK[judge(client, addDays(TODAY, later))?.state ?? "fresh"]).toBeGreaterThanOrEqual(
          RANK[now?.state ?? "fresh"],
        );
        const page = find(client, "equipment/sw-01");
        const changed = { on: TODAY, by: "dana", revision: "0", subject: "Edit" };
        expect(pageFreshness(client, { ...page, changed }, TODAY)).toEqual(now);
      }),
      { numRuns: 20 },
    );
  });
});

interface Setting {
  visits: { on: string; what: string }[];
  calls: { on: string; what: string }[];
  own: string;
}

describe("the table of rates", () => {
  test("names fields that pages have, and gives each rate a reason", () => {
    for (const [name, rate] of Object.entries(factAges)) {
      expect(rate.because, name).toMatch(/\w+ \w+/);
      const fields = new Map(Object.entries<readonly string[]>(rate.fields));
      for (const kind of pageKinds)
        for (const pattern of fields.get(kind) ?? []) {
          const path = pattern.split(".").map((step) => (step === "*" ? 0 : step));
          expect(schemasAt(schemas[kind], path), `${name}: ${kind} ${pattern}`).not.toEqual([]);
        }
    }
  });
});
