import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALPHABET,
  addCheck,
  isWhole,
  readCharacters,
  spellCode,
  writeCharacters,
} from "#runbook/code-alphabet.ts";
import { describeChange } from "#runbook/describe-change.ts";
import { readEarlierRevisions } from "#runbook/earlier-revisions.ts";
import { findStep, forEdition, movesOf, toCallGraph } from "#runbook/graph.ts";
import type { CallGraph } from "#runbook/graph.ts";
import { looksLikeHandOverCode, makeHandOverCode } from "#runbook/hand-over.ts";
import type { CodeTarget } from "#runbook/hand-over.ts";
import { noticeOf } from "#runbook/code-reading.ts";
import { listDirectory, readHandOverCode } from "#runbook/read-code.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import { cutDetours, numberToTrail, trailToNumber, walkTrail } from "#runbook/trail.ts";
import { anyGraph, makeGraph } from "./samples.ts";

const target: CodeTarget = {
  client: "harbor-dental",
  runbook: "network/desk-has-no-network",
  subject: "d-12",
};
const other: CodeTarget = { client: "mesa-logistics", runbook: "power/power-cut", subject: null };
const directoryOf = (current: CallGraph, earlier: CallGraph[] = []) =>
  listDirectory([target], () => ({ current, earlier }));

/** A graph and a way through it, moves chosen by some numbers. */
const anyTrail = fc.tuple(anyGraph(8), fc.array(fc.nat(20), { maxLength: 8 })).map(([graph, picks]) => {
  const trail: number[] = [];
  let step = graph.steps[0];
  for (const pick of picks) {
    const moves = step === undefined ? [] : movesOf(step);
    const move = moves[pick % Math.max(1, moves.length)];
    if (move === undefined) break;
    trail.push(move.index);
    step = move.to.to === "step" ? findStep(graph, move.to.step) : undefined;
    if (step === undefined) break;
  }
  return { graph, trail };
});

/** Any UTF-16 at all, lone surrogates too. */
const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units));
const anyDigits = fc.array(fc.nat(ALPHABET.length - 1), { minLength: 7, maxLength: 21 }).map(addCheck);

describe("the check character", () => {
  it("catches every single wrong character", () => {
    fc.assert(
      fc.property(anyDigits, (digits) => {
        expect(isWhole(digits)).toBe(true);
        for (const [place, digit] of digits.entries())
          for (let wrong = 0; wrong < ALPHABET.length; wrong++)
            if (wrong !== digit && isWhole(digits.with(place, wrong))) throw new Error(`${place}: ${wrong}`);
      }),
      { numRuns: 100 },
    );
  });

  it("catches every swap of two characters, neighbours or not", () => {
    fc.assert(
      fc.property(anyDigits, (digits) => {
        for (const [a, left] of digits.entries())
          for (const [b, right] of digits.entries())
            if (left !== right && isWhole(digits.with(a, right).with(b, left))) throw new Error(`${a}, ${b}`);
      }),
      { numRuns: 100 },
    );
  });

  it("catches them for each pair of digits at each place of each length", () => {
    const missed: string[] = [];
    for (let length = 8; length <= 22; length++)
      for (let place = 0; place < length; place++)
        for (let digit = 0; digit < 23; digit++) {
          const digits = addCheck(Array.from({ length: length - 1 }, (_, index) => (index * 5 + digit) % 23));
          for (let wrong = 0; wrong < 23; wrong++)
            if (wrong !== digits[place] && isWhole(digits.with(place, wrong)))
              missed.push(`${length}/${place}`);
        }
    expect(missed).toEqual([]);
  });
});

describe("trails as numbers", () => {
  it("come back whole", () => {
    fc.assert(
      fc.property(anyTrail, ({ graph, trail }) => {
        expect(numberToTrail(graph, trailToNumber(graph, trail) ?? -1n)).toEqual(trail);
      }),
    );
  });

  it("leave no number unused on the way: each is one trail at most", () => {
    fc.assert(
      fc.property(anyGraph(), fc.bigInt(0n, 400n), (graph, number) => {
        const trail = numberToTrail(graph, number);
        if (trail !== null) expect(trailToNumber(graph, trail)).toBe(number);
      }),
    );
  });

  it("end where they ended once detours are cut", () => {
    fc.assert(
      fc.property(anyTrail, ({ graph, trail }) => {
        const short = cutDetours(graph, trail);
        expect(walkTrail(graph, short)?.at).toEqual(walkTrail(graph, trail)?.at);
        const steps = walkTrail(graph, short)?.entries.map(({ step }) => step.id) ?? [];
        expect(new Set(steps).size).toBe(steps.length);
      }),
    );
  });
});

describe("hand-over codes", () => {
  it("bring the help desk to the same step with the same answers", () => {
    fc.assert(
      fc.property(anyTrail, ({ graph, trail }) => {
        const code = makeHandOverCode(target, graph, trail) ?? "";
        const reading = readHandOverCode(code, directoryOf(toCallGraph(graph)));
        expect(reading).toMatchObject({
          kind: "ok",
          match: { target, trail, at: walkTrail(graph, trail)?.at },
        });
      }),
    );
  });

  it("are the same in each edition", () => {
    fc.assert(
      fc.property(anyTrail, ({ graph, trail }) => {
        const whole = makeHandOverCode(target, graph, trail);
        for (const edition of ["help-desk", "in-house"] as const) {
          const view = forEdition(graph, edition);
          if (walkTrail(view, trail) !== null) expect(makeHandOverCode(target, view, trail)).toBe(whole);
        }
      }),
    );
  });

  it("never lead anywhere when cut short or mistyped by one character", () => {
    fc.assert(
      fc.property(anyTrail, fc.nat(30), fc.nat(22), ({ graph, trail }, at, digit) => {
        const code = (makeHandOverCode(target, graph, trail) ?? "").replaceAll("-", "");
        const place = at % code.length;
        const wrong = code.slice(0, place) + ALPHABET.charAt(digit) + code.slice(place + 1);
        const directory = directoryOf(graph);
        const kinds = [...Array(code.length).keys()].map(
          (end) => readHandOverCode(code.slice(0, end), directory).kind,
        );
        if (wrong !== code) kinds.push(readHandOverCode(wrong, directory).kind);
        expect(kinds).not.toContain("ok");
        expect(kinds).not.toContain("outdated");
      }),
      { numRuns: 60 },
    );
  });

  it("never throw, whatever is typed", () => {
    const graph = makeGraph([{ answers: [{ to: { to: "resolved" } }] }]);
    fc.assert(
      fc.property(fc.oneof(anyUnits, fc.string({ unit: fc.constantFrom(...ALPHABET) })), (text) => {
        const reading = readHandOverCode(text, directoryOf(graph), "harbor-dental");
        expect(reading.say).toMatch(/^[A-Z][^]*\.$/);
        expect(reading.fix).toMatch(/\.$/);
        looksLikeHandOverCode(text);
      }),
      { numRuns: 60 },
    );
  });
});

const PAGE = `Somebody is offline.

## Is there a light?

Look at **{outlet.label}**.

- [Lit](#restart-it)
- [Dark](#swap-the-cable)

## Swap the cable

- [Works now](#resolved)
- [Still dark](#escalate)

## Restart it

- [Works now](#resolved)
- [Still offline](#escalate)
`;

describe("a code and its page", () => {
  const graph = readRunbook(PAGE);
  const code = makeHandOverCode(target, graph, [1]) ?? "";

  it("is short, grouped and easy to say", () => {
    expect(code).toMatchInlineSnapshot(`"4YJ-7M2-V47"`);
    expect(spellCode(code)).toMatchInlineSnapshot(`"4 Yankee Juliett, 7 Mike 2, Victor 4 7"`);
  });

  it("takes any case and spacing, and characters that look like another", () => {
    const spelled = ` ${code.toLowerCase().replaceAll("-", " ")} `;
    expect(readHandOverCode(spelled, directoryOf(graph)).kind).toBe("ok");
    expect(readCharacters("l i1")).toEqual(readCharacters("LLL"));
    expect(readCharacters("bszgu")).toEqual(readCharacters("8526V"));
    expect(readHandOverCode("O4K7-9R2H", directoryOf(graph))).toMatchInlineSnapshot(`
      {
        "character": "O",
        "fix": "ask for it as a word, such as "K as in Kilo"; codes use 23456789CFHJKLMNPRTVWXY only.",
        "kind": "no-code",
        "say": "A hand-over code never has the character "O".",
      }
    `);
  });

  it("stays the same when only prose changes", () => {
    const edited = readRunbook(
      PAGE.replace("Somebody is offline.", "<Note>Somebody is offline, others work.</Note>").replace(
        "Look at",
        "<HelpDesk>Ask first: {client.verifyCaller}</HelpDesk> Look closely at",
      ),
    );
    expect(edited.revision).toBe(graph.revision);
    expect(makeHandOverCode(target, edited, [1])).toBe(code);
  });

  it("stays the same when sections with answers change places", () => {
    const [opening = "", first = "", second = "", third = ""] = PAGE.split(/^(?=## )/m);
    expect(readRunbook([opening, first, third, second].join("\n")).revision).toBe(graph.revision);
  });

  it("of an earlier revision says what changed, and how far the answers hold", () => {
    const now = readRunbook(
      PAGE.replace("[Still dark](#escalate)", "[Still dark](#visit)\n- [No other cable](#escalate)"),
    );
    expect(readHandOverCode(code, directoryOf(now, [graph]))).toMatchObject({
      kind: "outdated",
      say: "This is network/desk-has-no-network of harbor-dental, d-12, with one answer, but the runbook has changed since the caller's page was made.",
      fix: "all answers still hold; go on where they lead, and ask the caller to reload the page.",
      match: {
        trail: [1],
        now: { to: "step", step: "swap-the-cable" },
        changes: [
          { say: 'The answer "Still dark" of "Swap the cable" now leads to #visit.' },
          { say: '"Swap the cable" has a new answer, "No other cable".' },
        ],
      },
    });
    expect(noticeOf(readHandOverCode(code, directoryOf(now, [graph])))).toBe(
      'This is network/desk-has-no-network of harbor-dental, d-12, with one answer, but the runbook has changed since the caller\'s page was made. The answer "Still dark" of "Swap the cable" now leads to #visit. "Swap the cable" has a new answer, "No other cable". All answers still hold; go on where they lead, and ask the caller to reload the page.',
    );
    expect(noticeOf(readHandOverCode(code, directoryOf(graph)))).toBeNull();
    expect(readHandOverCode(code, directoryOf(now))).toMatchInlineSnapshot(`
      {
        "fix": "open network/desk-has-no-network and go through the questions again, or ask the caller to reload the page.",
        "kind": "unknown-revision",
        "say": "The code was made from a version of the page that is not known here, so its answers cannot be told.",
        "targets": [
          {
            "client": "harbor-dental",
            "runbook": "network/desk-has-no-network",
            "subject": "d-12",
          },
        ],
      }
    `);
  });

  it("finds the earlier graphs among the page's earlier texts", () => {
    const now = readRunbook(PAGE.replace("[Lit]", "[Lit or blinking]"));
    const history = [
      PAGE.replace("Look at", "Look closely at"),
      PAGE,
      "Nothing yet.",
      "<Stop>",
      PAGE.replace("[Lit]", "[On]"),
    ];
    const earlier = readEarlierRevisions(now, [PAGE.replace("[Lit]", "[Lit or blinking]"), ...history]);
    expect(earlier.map(({ steps }) => steps[0]?.answers[0]?.label)).toEqual(["Lit", "On"]);
    expect(readHandOverCode(code, directoryOf(now, earlier)).kind).toBe("outdated");
  });

  it("whose words changed is not taken at its number", () => {
    const now = readRunbook(
      PAGE.replace(
        "[Lit](#restart-it)\n- [Dark](#swap-the-cable)",
        "[Dark](#swap-the-cable)\n- [Lit](#restart-it)",
      ),
    );
    const reading = readHandOverCode(code, directoryOf(now, [graph]));
    expect(reading).toMatchObject({
      kind: "outdated",
      match: { trail: [0], entries: [{ move: { label: "Dark" } }] },
    });
  });

  it("offers the code that was meant when a character is wrong", () => {
    const wrong = code.replace(/.$/, (last) => (last === "4" ? "7" : "4"));
    const reading = readHandOverCode(wrong, directoryOf(graph));
    expect(reading.kind === "wrong-check" && reading.near).toContainEqual({
      code,
      group: code.split("-").length,
    });
    expect(
      readHandOverCode(
        wrong,
        listDirectory([other], () => ({ current: graph, earlier: [] })),
      ),
    ).toMatchInlineSnapshot(`
      {
        "fix": "ask for the code again, group by group.",
        "kind": "wrong-check",
        "near": [],
        "say": "A character of this code is wrong, missing or in another's place.",
      }
    `);
  });

  it("offers a choice where two pages share a number, and puts the chosen client first", () => {
    const both = [target, { ...target, client: "pacific-law" }];
    const directory = { targets: () => both, graphs: () => ({ current: graph, earlier: [] }) };
    expect(readHandOverCode(code, directory)).toMatchObject({
      kind: "choices",
      matches: [{}, {}],
      say: "This code fits 2 pages.",
    });
    expect(readHandOverCode(code, directory, "pacific-law")).toMatchObject({
      kind: "ok",
      match: { target: both[1] },
    });
  });

  it("of a page that is not here says so", () => {
    expect(
      readHandOverCode(
        code,
        listDirectory([], () => null),
      ),
    ).toMatchInlineSnapshot(`
      {
        "fix": "ask which page the caller has open; it may have been removed, or be newer than this copy.",
        "kind": "unknown-target",
        "say": "The code is whole, but no page here has it.",
      }
    `);
    expect(
      readHandOverCode(
        "4K7",
        listDirectory([], () => null),
      ),
    ).toMatchInlineSnapshot(`
      {
        "fix": "ask for the groups that are missing.",
        "kind": "too-short",
        "say": "A hand-over code has at least 8 characters; this has 3.",
      }
    `);
    expect(
      readHandOverCode(
        ALPHABET,
        listDirectory([], () => null),
      ).kind,
    ).toBe("too-long");
  });

  it("is told from other words in the search box", () => {
    expect(looksLikeHandOverCode(code.toLowerCase())).toBe("whole");
    expect(["7K2-9M2", "k29m 2v4"].map(looksLikeHandOverCode)).toEqual(["short", "short"]);
    expect(["NVR-101", "kit 123", "D-12", "7K2", "fw-01"].map(looksLikeHandOverCode)).toEqual(
      Array(5).fill(null),
    );
    expect(looksLikeHandOverCode(code.replace(/.$/, (last) => (last === "4" ? "7" : "4")))).toBe("perhaps");
    for (const text of [
      "printer offline",
      "harbor desk 12 no internet",
      "10.20.10.14",
      "f4:e2:c6:00:00:01",
      "sw-01",
      "",
    ])
      expect([text, looksLikeHandOverCode(text)]).toEqual([text, null]);
  });

  it("falls into groups of three or four", () => {
    for (let length = 8; length <= 22; length++) {
      const groups = writeCharacters(new Array<number>(length).fill(3)).split("-");
      expect(groups.every((group) => group.length === 3 || group.length === 4)).toBe(true);
    }
  });

  it("leaves detours out of a trail that is too long", () => {
    const circle = makeGraph([
      {
        answers: [{ to: { to: "step", step: "s1" } }, { to: { to: "resolved" } }, { to: { to: "escalate" } }],
      },
      { answers: [{ to: { to: "step", step: "s0" } }, { to: { to: "visit" } }, { to: { to: "escalate" } }] },
    ]);
    const long = makeHandOverCode(target, circle, new Array<number>(101).fill(0));
    expect(readHandOverCode(long ?? "", directoryOf(circle))).toMatchObject({
      kind: "ok",
      match: { trail: [0] },
    });
    expect(makeHandOverCode(target, circle, [7])).toBeNull();
  });
});

describe("describeChange", () => {
  it("is silent exactly for the same revision", () => {
    fc.assert(
      fc.property(anyGraph(4), anyGraph(4), (before, after) => {
        expect(describeChange(before, before)).toEqual([]);
        expect(describeChange(before, after).length > 0).toBe(before.revision !== after.revision);
      }),
      { numRuns: 200 },
    );
  });

  it("knows a renamed step and a reworded answer", () => {
    const after = PAGE.replace("## Swap the cable", "## Try another cable")
      .replace("#swap-the-cable", "#try-another-cable")
      .replace("[Lit]", "[Lit or blinking]");
    expect(describeChange(readRunbook(PAGE), readRunbook(after)).map(({ say }) => say))
      .toMatchInlineSnapshot(`
      [
        "The answer "Lit" of "Is there a light?" is now "Lit or blinking".",
        "The step "Swap the cable" is now called "Try another cable".",
      ]
    `);
  });
});
