import { describe, expect, it } from "vitest";
import { findUpstream, followToCarrier, hostOf } from "#book/facts/upstream.ts";
import { clientOf, makeBook } from "./book.ts";
import type { Files } from "./book.ts";

type Device = string | [string, Record<string, unknown>];

/** A client with devices by id and type, links as `a/1 - b/2`, and outlets as ports. */
function site(
  devices: Record<string, Device>,
  links: readonly (string | object)[],
  outlets: readonly object[] = [],
) {
  const pages: Files = {};
  for (const [id, device] of Object.entries(devices)) {
    const [type, more] = typeof device === "string" ? [device, {}] : device;
    pages[`clients/harbor/equipment/${id}.mdx`] = {
      kind: "equipment",
      type,
      name: id,
      status: "active",
      ...more,
    };
  }
  const cables = links.map((link) => {
    if (typeof link !== "string") return link;
    const [from, to] = link.split(" - ");
    return { from, to };
  });
  return clientOf(
    makeBook({
      "clients/harbor/index.mdx": { kind: "client", name: "Harbor" },
      "clients/harbor/network.mdx": { kind: "network", links: cables, outlets },
      ...pages,
    }),
  );
}

function upstream(client: ReturnType<typeof site>, id: string): string | null {
  const found = findUpstream(client, id);
  return found === null ? null : `${found.device.name}/${found.port}`;
}

const base = { fw: "firewall", modem: "modem", core: "switch", edge: "switch", pc: "workstation" } as const;
const trunk = ["modem/1 - fw/wan", "core/48 - fw/lan", "edge/24 - core/10"];

describe("what a device hangs on", () => {
  it("is the next switch on its way to the firewall, whichever end the link names first", () => {
    const client = site(base, [...trunk, "edge/1 - pc/lan"]);
    expect(["pc", "edge", "core", "modem", "fw"].map((id) => upstream(client, id))).toEqual([
      "edge/1",
      "core/10",
      "fw/lan",
      "fw/wan",
      "modem/1",
    ]);
  });

  it("is found through patch panels, front and rear", () => {
    const client = site({ ...base, p1: "patch-panel", p2: "patch-panel" }, [
      ...trunk,
      "pc/lan - p1/3",
      "p1/3:rear - p2/3:rear",
      "p2/3 - edge/7",
    ]);
    expect(upstream(client, "pc")).toBe("edge/7");
  });

  it("keeps the strands of a rear port apart", () => {
    const ports = [
      { name: "1", rear: "A", position: 1 },
      { name: "2", rear: "A", position: 2 },
    ];
    const client = site(
      { ...base, p1: ["patch-panel", { ports }], p2: ["patch-panel", { ports }], pc2: "workstation" },
      [
        ...trunk,
        "p1/A:rear - p2/A:rear",
        "pc/lan - p1/1",
        "pc2/lan - p1/2",
        "p2/1 - edge/1",
        "p2/2 - core/2",
      ],
    );
    expect([upstream(client, "pc"), upstream(client, "pc2")]).toEqual(["edge/1", "core/2"]);
  });

  it("is found by an outlet's run, through a desk phone, and for a virtual machine by its host", () => {
    const client = site(
      { ...base, pp: "patch-panel", phone: "phone", vm: ["server", { runsOn: "box" }], box: "server" },
      [...trunk, "phone/pc - pc/lan", "box/nic - core/5"],
      [{ label: "D-1", run: ["pp/1", "edge/3"], device: "phone/lan" }],
    );
    expect(["phone", "pc", "vm"].map((id) => upstream(client, id))).toEqual(["edge/3", "edge/3", "core/5"]);
  });

  it("is not found along cables that are broken, planned, tunnels, or end nowhere", () => {
    const client = site({ ...base, far: "firewall" }, [
      ...trunk,
      { from: "pc/lan", to: "edge/1", status: "broken" },
      { from: "pc/lan", to: "core/1", status: "planned" },
      "pc/lan2 - unknown",
      { from: "fw/vpn", to: "far/vpn", medium: "tunnel" },
    ]);
    expect([upstream(client, "pc"), upstream(client, "far")]).toEqual([null, null]);
  });

  it("ends in a ring of switches and with nothing but switches", () => {
    const ring = site({ ...base, third: "switch" }, [...trunk, "edge/23 - third/1", "third/2 - core/11"]);
    expect([upstream(ring, "edge"), upstream(ring, "third")]).toEqual(["core/10", "core/11"]);
    const bare = site({ a: "switch", b: "switch", pc: "workstation" }, ["a/1 - b/1", "pc/lan - b/2"]);
    expect(["a", "b", "pc"].map((id) => upstream(bare, id))).toEqual([null, "a/1", "b/2"]);
  });
});

describe("where a run ends", () => {
  it("is the switch port it names, or the one its panel port leads to", () => {
    const client = site({ ...base, pp: "patch-panel" }, [...trunk, "pp/4 - edge/4"]);
    const end = (port: string): string | null => {
      const found = followToCarrier(client, port);
      return found === null ? null : `${found.device.name}/${found.port}`;
    };
    expect(["edge/9", "pp/4", "pp/4:rear", "pp/5", "pc/lan", "unknown", "gone/1"].map(end)).toEqual([
      "edge/9",
      "edge/4",
      "edge/4",
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("the host of a virtual machine", () => {
  it("is followed to the end, and never in a circle", () => {
    const client = site(
      {
        a: ["server", { runsOn: "b" }],
        b: ["server", { runsOn: "c" }],
        c: "server",
        x: ["server", { runsOn: "y" }],
        y: ["server", { runsOn: "x" }],
        z: ["server", { runsOn: "gone" }],
      },
      [],
    );
    expect(["a", "c", "z"].map((id) => hostOf(client, id))).toEqual(["c", "c", "z"]);
    expect(["x", "y"]).toContain(hostOf(client, "x"));
  });
});
