import { describe, expect, it } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import type { AnyPage } from "#book/page.ts";
import { parsePage } from "#book/parse-page.ts";
import { listReferences } from "#book/references.ts";
import { findVlan, resolveReference, scopeOf } from "#book/resolve.ts";

function read(file: string, front: string, body = ""): AnyPage {
  const { page, findings } = parsePage({ file, text: `---\n${front}\n---\n${body}` });
  if (page === null) throw new Error(findings[0]?.message);
  return page;
}

const client = read(
  "clients/harbor/index.mdx",
  `kind: client
name: Harbor Dental
locations: [{ id: main, name: Main }, { id: annex, name: Annex }]
contacts: [{ id: maria, name: Maria, location: main }, { id: maria, name: Other }]
services: [{ id: email, name: Mail, runsOn: cloud }, { id: charts, name: Charts, runsOn: srv-01 }]
backups: [{ id: img, protects: [srv-01, charts], target: cloud }]`,
);
const network = read(
  "clients/harbor/network.mdx",
  `kind: network
vlans: [{ id: 10, name: A, location: main, dns: [srv-01, 10.0.0.1] }, { id: 10, name: B, location: annex }, { id: 20, name: Voice, location: main }]
outlets: [{ label: D-1, run: [srv-01/1, unknown], device: srv-01/2, location: annex, vlan: 10 }, { label: D 1, vlan: 20 }]`,
);
const server = read(
  "clients/harbor/equipment/srv-01.mdx",
  "kind: equipment\ntype: server\nname: SRV-01\nstatus: active\nlocation: main\naddresses: [{ vlan: 10 }]",
  "See [the network](../network.mdx#outlets).",
);
const book = assembleBook([client, network, server]);
const list = (page: AnyPage): string[] =>
  [...listReferences(page)].map(
    ({ path, value, targets }) => `${path.join(".")} = ${value} (${targets.join(" or ")})`,
  );

describe("listReferences", () => {
  it("finds every field that names something, and no value that is just allowed beside", () => {
    expect(list(client)).toMatchInlineSnapshot(`
      [
        "contacts.0.location = main (location)",
        "services.1.runsOn = srv-01 (equipment)",
        "backups.0.protects.0 = srv-01 (equipment or service)",
        "backups.0.protects.1 = charts (equipment or service)",
      ]
    `);
    expect(list(network)).toMatchInlineSnapshot(`
      [
        "vlans.0.location = main (location)",
        "vlans.1.location = annex (location)",
        "vlans.2.location = main (location)",
        "vlans.0.dns.0 = srv-01 (equipment)",
        "outlets.0.location = annex (location)",
        "outlets.0.run.0 = srv-01/1 (port)",
        "outlets.0.run.1 = unknown (port)",
        "outlets.0.vlan = 10 (vlan)",
        "outlets.1.vlan = 20 (vlan)",
        "outlets.0.device = srv-01/2 (equipment or port)",
      ]
    `);
    expect(list(server)).toEqual(["location = main (location)", "addresses.0.vlan = 10 (vlan)"]);
  });
});

describe("resolveReference", () => {
  const resolve = (page: AnyPage): Record<string, string | null> =>
    Object.fromEntries(
      [...listReferences(page)].map((reference) => [
        reference.path.join("."),
        resolveReference(scopeOf(book, page.client), reference)?.key ?? null,
      ]),
    );

  it("finds what references mean, a shared VLAN number by the location of what refers", () => {
    expect(resolve(network)).toEqual({
      "vlans.0.dns.0": "equipment:srv-01",
      "vlans.0.location": "location:main",
      "vlans.1.location": "location:annex",
      "vlans.2.location": "location:main",
      "outlets.0.run.0": "equipment:srv-01",
      "outlets.0.run.1": null,
      "outlets.0.device": "equipment:srv-01",
      "outlets.0.location": "location:annex",
      "outlets.0.vlan": "vlan:10@annex",
      "outlets.1.vlan": "vlan:20",
    });
    expect(resolve(server)["addresses.0.vlan"]).toBe("vlan:10@main");
  });

  it("takes a client's own runbook before the library's of the same name", () => {
    const runbook =
      "kind: runbook\ntitle: Dead\nsymptoms: [dead]\nabout: client\neditions: [help-desk]\nminutes: 5";
    const shared = read("library/network/dead.mdx", runbook);
    const call = read(
      "clients/harbor/calls/2026-11-03-dead.mdx",
      "kind: call\nat: 2026-11-03T09:45\ncaller: maria\nsaid: Dead.\noutcome: resolved\nminutes: 1\nrunbook: network/dead",
    );
    const own = read("clients/harbor/runbooks/network/dead.mdx", runbook);
    const fileFor = (pages: AnyPage[]): (string | undefined)[] =>
      [...listReferences(call)]
        .filter(({ targets }) => targets.includes("runbook"))
        .map((reference) => resolveReference(scopeOf(assembleBook(pages), "harbor"), reference)?.page.file);
    expect(fileFor([client, shared, call])).toEqual(["library/network/dead.mdx"]);
    expect(fileFor([client, shared, own, call])).toEqual(["clients/harbor/runbooks/network/dead.mdx"]);
  });
});

describe("assembleBook", () => {
  const harbor = book.clients.get("harbor");

  it("keeps the first of two entries with one id", () => {
    expect(harbor?.contacts.get("maria")?.name).toBe("Maria");
  });

  it("gives outlets addresses of their own, and VLANs keys of their own", () => {
    expect([...(harbor?.outlets.values() ?? [])].map(({ slug }) => slug)).toEqual(["d-1", "d-1-2"]);
    expect([...(harbor?.vlans.keys() ?? [])]).toEqual(["10@main", "10@annex", "20"]);
  });

  it("knows what refers to a thing, in data and in text", () => {
    const labels = (key: string): string[] => (harbor?.backlinks.get(key) ?? []).map(({ label }) => label);
    expect(labels("equipment:srv-01")).toEqual(["Charts", "Backup img", "VLAN 10 A", "Outlet D-1"]);
    expect(labels("network:network")).toEqual(["SRV-01"]);
    expect(labels("vlan:10@main")).toEqual(["SRV-01"]);
  });

  it("leaves out pages of a client without an index, and does not care for the order of pages", () => {
    expect(assembleBook([server, network]).clients.size).toBe(0);
    expect(assembleBook([server, network, client])).toEqual(book);
  });
});

describe("findVlan", () => {
  it("says nothing where a number is shared and no location given", () => {
    const vlans = book.clients.get("harbor");
    if (vlans === undefined) throw new Error("no client");
    expect(findVlan(vlans, 10, undefined)).toBeNull();
    expect(findVlan(vlans, 20, undefined)?.name).toBe("Voice");
    expect(findVlan(vlans, 99, "main")).toBeNull();
  });

  it("takes the VLAN without a location for places that have none of their own", () => {
    const vlans = new Map([
      ["10@annex", { key: "10@annex", id: 10, name: "B", location: "annex" }],
      ["10", { key: "10", id: 10, name: "A" }],
    ]);
    expect(findVlan({ vlans }, 10, "main")?.name).toBe("A");
    expect(findVlan({ vlans }, 10, undefined)?.name).toBe("A");
    expect(findVlan({ vlans }, 10, "annex")?.name).toBe("B");
  });
});
