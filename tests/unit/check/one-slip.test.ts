import { describe, expect, it } from "vitest";
import { isCollection, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Document } from "yaml";
import { seeRest } from "#check/partial-pages.ts";
import { applyRules } from "#check/apply-rules.ts";
import { rules } from "#check/rules/index.ts";
import type { Finding } from "#book/finding.ts";
import { joinPages, layOver, readAnyPage } from "./samples.ts";

const { sources, files } = layOver({
  "clients/harbor/network.mdx":
    "wifi: [{ ssid: Harbor-Staff, vlan: 10, credential: unifi }]\noutlets: [{ label: D-12, run: [pp-01/12, sw-01/14], vlan: 10, device: ap-01/lan2 }]",
  "clients/harbor/credentials/unifi.mdx": "opens: [sw-01]",
  "clients/harbor/equipment/sw-01.mdx":
    "credential: unifi\nverified: { on: 2026-11-10, by: dana }\nrestart: { safe: true, how: Pull the cord., ask: maria }",
  "clients/harbor/index.mdx":
    "circuits: [{ id: wan1, provider: Spectrum, modem: fw-01 }]\nvisits: { every: P14D, technician: dana }",
  "clients/harbor/visits/2026-11-10.mdx":
    "locations: [main]\nconfirmed: [equipment/sw-01#serial, network#outlets.D-12.run, index]\ntouched: [D-12, ap-01]\ncheckIns: [{ contact: maria, said: All is well. }]",
  "clients/harbor/calls/2026-11-03-desk-dead.mdx":
    "about: [D-12, wan1]\ntakenBy: dana\noutcome: escalated\ncause: It hung.\nnoneBecause: It is being replaced.\nsettledBy: 2026-11-10\nrunbook: network/desk-has-no-network",
});
const pages = sources.map(readAnyPage);

function check(file: string, text: string): Finding[] {
  const changed = pages.map((page) =>
    page.source.file === file ? seeRest(readAnyPage({ file, text })) : page,
  );
  return [...changed.flatMap(({ findings }) => findings), ...applyRules(rules, joinPages(changed, files))];
}

type Step = string | number;

/** Every place of a text's facts. */
function placesOf(document: Document): Step[][] {
  const places: Step[][] = [];
  const walk = (node: unknown, path: Step[]): void => {
    if (isMap(node))
      for (const { key, value } of node.items) {
        const below = [...path, String(isScalar(key) ? key.value : key)];
        places.push(below);
        walk(value, below);
      }
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
  };
  walk(document.contents, []);
  return places;
}

const SLIPS: Readonly<Record<string, (document: Document, path: Step[]) => void>> = {
  "left out": (document, path) => void document.deleteIn(path),
  "left empty": (document, path) => void document.setIn(path, null),
  "filled with something else": (document, path) =>
    void document.setIn(path, isCollection(document.getIn(path, true)) ? 7 : { oops: 1 }),
  mistyped: (document, path) => {
    const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(holder)
      ? holder.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    const name = String(path.at(-1));
    if (pair !== undefined && name.length > 3)
      pair.key = document.createNode(`${name[0] ?? ""}${name.slice(2)}`);
  },
};

describe("one slip in a page's facts", () => {
  it("finds nothing before", () => {
    expect(applyRules(rules, joinPages(pages, files))).toEqual([]);
  });

  it.each(Object.keys(SLIPS))("is one finding, and nothing follows from it: a field %s", (slip) => {
    let slips = 0;
    const others: string[] = [];
    for (const { file, text } of sources) {
      const [, facts = "", body = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
      for (const path of placesOf(parseDocument(facts))) {
        const document = parseDocument(facts);
        SLIPS[slip]?.(document, path);
        const found = check(file, `---\n${document.toString({ lineWidth: 0 })}---\n${body}`);
        // Many facts may be left out.
        if (!found.some(({ rule }) => /^(?:schema|page)\//.test(rule))) continue;
        slips += 1;
        if (found.length > 1)
          others.push(
            `${file} ${path.join(".")}: ${found.map(({ rule, message }) => `${rule} ${message}`).join(" | ")}`,
          );
      }
    }
    expect(slips).toBeGreaterThan(30);
    expect(others).toEqual([]);
  });
});
