import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer } from "#search/answer.ts";
import { fuse } from "#search/fuse.ts";
import { HeadIndex } from "#search/head-index.ts";
import { understandWords } from "#search/understand.ts";
import { addressHere } from "#search/rows.ts";
import { tokenize } from "#search/words.ts";
import { anyone, early, library, reef } from "./sample-book.ts";

const first = (query: string): string => answer(reef, query).rows[0]?.address ?? "";

describe("what callers say", () => {
  it.each([
    ["hi my wifi keeps dropping again", "network/wifi-slow-or-drops"],
    ["wireless drops", "network/wifi-slow-or-drops"],
    ["pritner is oflfine", "printing/printer-offline"],
    ["nothign coems out when I prnt", "printing/printer-offline"],
    ["the copier chewed up my paper", "printing/paper-jam"],
    ["forgt pasword", "accounts/password-forgotten"],
    ["voice mail pin", "phones/voicemail-pin"],
    ["laptop is crawling", "computers/computer-slow"],
    ["print", "printing/"],
    ["passw", "accounts/password-forgotten"],
  ])("%s", (query, part) => expect(first(query)).toContain(part));

  it("leads to the device or outlet that was named", () => {
    expect(first("front printer offline")).toBe(
      "/clients/reef-optics/runbooks/printing/printer-offline/printer-front/",
    );
    const { rows } = answer(reef, "d12 no internet");
    expect(rows.slice(0, 2).map(({ address }) => address)).toEqual([
      "/clients/reef-optics/outlets/d-12/",
      "/clients/reef-optics/runbooks/network/desk-has-no-network/d-12/",
    ]);
  });

  it.each([
    ["desk 12 no internet", "runbooks/network/desk-has-no-network/d-12/"],
    ["desk twelve no internet", "runbooks/network/desk-has-no-network/d-12/"],
    ["the one that jams", "runbooks/printing/paper-jam/"],
  ])("puts the trouble before the thing that is called by a name: %s", (query, part) =>
    expect(first(query)).toContain(part),
  );

  it("reads the kind of a thing beside its identifier as a word still", () =>
    expect(answer(reef, "10.80.10.31 printer offline").understood.words.map(({ stem }) => stem)).toContain(
      "printer",
    ));

  it("counts a bare number for little", () => expect(first("1 wifi drops")).toContain("network/wifi"));

  it("takes a search that is run together apart", () =>
    expect(first("printerofline")).toContain("printing/printer-offline"));

  it("takes a symptom in its own words for just that, whatever else agrees", () => {
    const said = library.entries.flatMap(({ address, symptoms = [] }) =>
      symptoms.map((text) => [text, address] as const),
    );
    for (const [text, address] of said) expect(answer(anyone, text).rows[0]?.address, text).toBe(address);
  });

  it("names the thing first if nothing is wrong with it", () => {
    expect(first("front printer")).toBe("/clients/reef-optics/equipment/printer-front/");
    expect(first("ana flores")).toBe("/clients/reef-optics/#contact-ana");
  });
});

describe("where nothing answers", () => {
  const stoodIn = (query: string, engine = anyone): [string | null, string[]] => {
    const { standIn, rows } = answer(engine, query);
    return [standIn, rows.map(({ entry }) => entry.title)];
  };
  const general = ["One desk has no network", "Somebody has forgotten a password", "All runbooks"];

  it.each([["qwzx zzkk"], ["!?…"], ["プリンタが動かない"], ["принтер"]])(
    "the general ladder is offered: %s",
    (query) => expect(stoodIn(query)).toEqual(["general", general]),
  );

  it("with a client named or chosen as well, at that client", () => {
    const { rows, standIn } = answer(reef, "reef zzzzqqqq");
    expect(standIn).toBe("general");
    expect(rows[0]?.address).toBe("/clients/reef-optics/runbooks/network/desk-has-no-network/");
    expect(rows.length).toBe(3);
  });

  it("words that share most letters come before it", () => {
    const [kind, titles] = stoodIn("voicmailing");
    expect(kind).toBe("nearest");
    expect(titles).toEqual(["The voicemail PIN is forgotten"]);
  });

  it("clients that share a name are all there to choose from", () => {
    expect(stoodIn("summit")).toEqual(["beginning", ["Summit Law", "Summit Dental"]]);
    expect(stoodIn("summit den")).toEqual(["beginning", ["Summit Dental"]]);
    expect(stoodIn("summit", reef)[0]).not.toBe("beginning");
  });

  it("one or two letters are the beginning of something, and nothing is wrong yet", () => {
    expect(stoodIn("r")).toEqual(["beginning", ["Reef Optics"]]);
    expect(stoodIn("s")[1].slice(0, 2)).toEqual(["Summit Law", "Summit Dental"]);
    expect(stoodIn("p", reef)[1].slice(0, 2)).toEqual(["Printer Front", "Printer Back"]);
    expect(stoodIn("reef p", reef)[1][0]).toBe("Printer Front");
    expect(stoodIn("zz")).toEqual(["start", general]);
    expect(stoodIn("zz ")[0]).toBe("general");
  });

  it.each([
    ["10.", ["SW-01", "Printer Front"]],
    ["10.80.10.", ["Printer Front"]],
    ["02:00:", ["SW-01"]],
    ["0x8", ["The printer shows as offline"]],
  ])("so is the first half of an identifier: %s", (query, titles) => {
    expect(answer(reef, query).unknown).toEqual([]);
    const found = answer(reef, query).rows.map(({ entry }) => entry.title);
    expect(found.slice(0, titles.length)).toEqual(titles);
  });
});

describe("before the aids have come", () => {
  it.each([
    ["wifi drops", "network/wifi-slow-or-drops"],
    ["printer offline", "printing/printer-offline"],
    ["forgot password", "accounts/password-forgotten"],
  ])("plain words are answered all the same: %s", (query, part) =>
    expect(answer(early, query).rows[0]?.address).toContain(part),
  );

  it("nothing is called unknown, and nothing guessed", () => {
    for (const query of ["172.31.9.9", "qwzx", "x9"])
      expect(answer(early, query)).toMatchObject({ rows: [], unknown: [] });
  });
});

describe("who is calling", () => {
  const named = (query: string): [string, boolean][] =>
    (library.reader?.clients.recognise(query, tokenize(query), () => false) ?? []).map(
      ({ id, certainty }) => [id, certainty >= 0.5],
    );

  it.each([
    ["reef printer offline", "reef-optics"],
    ["reef optics wifi", "reef-optics"],
    ["the eye doctor has no internet", "reef-optics"],
    ["summit law printer", "summit-law"],
    ["949 555 0150", "reef-optics"],
    ["ana@reefoptics.example no mail", "reef-optics"],
    ["ben ortiz forgot his password", "summit-law"],
    ["sumit dental slow", "summit-dental"],
  ])("%s", (query, id) => expect(named(query)[0]).toEqual([id, true]));

  it.each([["summit printer"], ["printer offline"], ["ana is locked out"]])(
    "is not taken for granted in “%s”",
    (query) => {
      expect(named(query).filter(([, sure]) => sure)).toEqual([]);
    },
  );

  it("does not count as what is wrong", () => {
    expect(anyone.understand("reef optics wifi drops ").words.map(({ token }) => token.word)).toEqual([
      "wifi",
      "drops",
    ]);
  });
});

describe("a page of the library", () => {
  it("stands where the client has it, or in the library if the client has no use for it", () => {
    expect(addressHere(reef, "/library/printing/paper-jam/")).toContain(
      "/clients/reef-optics/runbooks/printing/paper-jam/",
    );
    expect(addressHere(anyone, "/library/printing/paper-jam/")).toBe("/library/printing/paper-jam/");
    expect(addressHere(reef, "/clients/reef-optics/visits/")).toBe("/clients/reef-optics/visits/");
  });
});

describe("fuse", () => {
  const given = answer(reef, "printer offline");
  const jam = given.rows.find(({ address }) => address.includes("paper-jam"));

  it("lets full text lift a page, but never above an identifier", () => {
    const text = [{ address: jam?.key ?? "", byWord: [1, 1], all: 1 }];
    const before = given.rows.findIndex(({ key }) => key === jam?.key);
    const after = fuse(given, text, "reef-optics").rows.findIndex(({ key }) => key === jam?.key);
    expect(after).toBeLessThan(before);
    const withId = fuse(
      answer(reef, "d12 printer"),
      [
        {
          address: "/clients/reef-optics/visits/2026-01-01/",
          byWord: [1],
          all: 1,
          title: "Visit: the printer",
        },
      ],
      "reef-optics",
    );
    expect(withId.rows[0]?.entry.title).toBe("D-12");
    expect(withId.rows.some(({ address }) => address.endsWith("/visits/2026-01-01/"))).toBe(true);
  });

  it("shows no page that has nothing of what was said, nor one twice", () => {
    const guess = answer(reef, "qwzx zzkk");
    const nearest = guess.rows[0]?.key ?? "";
    const pages = ["/clients/reef-optics/visits/2026-01-01/", nearest].map((address) => ({
      address,
      byWord: [1],
      all: 1,
      title: "Visit",
      excerpt: "Quiet, but bluish.",
    }));
    const fused = fuse(guess, pages, "reef-optics");
    expect(fused.standIn).toBe("general");
    expect(fused.rows.map(({ key }) => key)).toEqual(guess.rows.map(({ key }) => key));
  });

  it.each([["it won't print"], ["not printing"], ["nothing prints"]])(
    "takes “%s” for the line that says so in another form",
    (query) => {
      const lines = new HeadIndex([
        {
          kind: "runbook",
          title: "Stuck",
          address: "/stuck/",
          icon: "",
          symptoms: ["it says printing but nothing is printing"],
        },
        {
          kind: "runbook",
          title: "Offline",
          address: "/offline/",
          icon: "",
          symptoms: ["I can't print anything"],
        },
      ]);
      const tools = { vocabulary: lines, speller: null, synonyms: null };
      expect(lines.search(understandWords(tokenize(query), tools, false))[0]?.entry).toBe(1);
    },
  );

  it("leaves the first in its place where it was found by all that was said", () => {
    const first = given.rows[0]?.key;
    const others = given.rows.slice(1).map(({ key }) => ({ address: key, byWord: [1, 1], all: 1 }));
    expect(fuse(given, others, "reef-optics").rows[0]?.key).toBe(first);
    const unsure = answer(reef, "printer wobbles");
    const second = unsure.rows[1]?.key ?? "";
    const text = [{ address: second, byWord: [1, 1], all: 1 }];
    expect(fuse(unsure, text, "reef-optics").rows[0]?.key).toBe(second);
  });

  it("never moves the row that was chosen", () => {
    const chosen = given.rows[1]?.key ?? null;
    const text = given.rows.slice(2).map(({ key }) => ({ address: key, byWord: [1, 1], all: 1 }));
    expect(fuse(given, text, "reef-optics", chosen).rows[1]?.key).toBe(chosen);
  });
});

describe("whatever is typed", () => {
  it("is answered without an exception, with no row twice", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.constantFrom(
        "printer",
        "d12",
        "10.80.",
        "<b>",
        "(((",
        "\\",
        "0x",
        "ext",
        "reef",
        "'",
        "ﷺ",
        "印刷",
        "%00",
        "-",
        "02:00:",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const query = pieces.join(" ");
        for (const engine of [anyone, reef]) {
          const { rows } = answer(engine, query);
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["x".repeat(10_000)],
    ["printer ".repeat(1_300)],
    ["1 ".repeat(5_000)],
    ["!?…()[]{}*+^$|\\"],
    ["مرحبا الطابعة"],
    ["プリンタが動かない"],
    ["__proto__ constructor toString"],
  ])("%.20s", (query) => {
    expect(() => answer(reef, query)).not.toThrow();
    expect(answer(reef, query).rows.length + answer(reef, query).unknown.length).toBeGreaterThan(0);
  });

  it("is empty for nothing", () => {
    expect(answer(anyone, "   ").rows).toEqual([]);
  });
});
