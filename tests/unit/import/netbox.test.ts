import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import { parsePage } from "#book/parse-page.ts";
import { listReferences } from "#book/references.ts";
import { resolveReference, scopeOf } from "#book/resolve.ts";
import { findSecrets } from "#check/secrets/find-secrets.ts";
import { listValues } from "#import/ledger.ts";
import { planNetbox } from "#import/netbox/plan-netbox.ts";
import { printPage } from "#import/page-text.ts";
import type { Facts, ImportPlan } from "#import/plan.ts";
import { ImportInputError } from "#import/plan.ts";

interface DumpRecord {
  model: string;
  pk: number;
  fields: Record<string, unknown>;
}

const text = readFileSync(new URL("../../fixtures/netbox/two-offices.json", import.meta.url), "utf8");
const dump = (): DumpRecord[] => JSON.parse(text) as DumpRecord[]; // `as`: the fixture is ours
const options = { ids: {}, looksSecret: (words: string) => findSecrets(words).length > 0 };

const planOf = (records: readonly DumpRecord[], ids = {}): ImportPlan =>
  planNetbox(JSON.stringify(records), { ...options, ids });

const pageOf = (plan: ImportPlan, path: string): Facts => {
  const page = plan.pages.find((candidate) => candidate.path === path);
  if (page === undefined)
    throw new Error(`no ${path} among ${plan.pages.map((each) => each.path).join(" ")}`);
  return page.data;
};

const edit = (
  change: (find: (model: string, pk: number) => Record<string, unknown>) => void,
): DumpRecord[] => {
  const records = dump();
  change((model, pk) => {
    const found = records.find((record) => record.model === model && record.pk === pk);
    if (found === undefined) throw new Error(`no ${model} ${String(pk)}`);
    return found.fields;
  });
  return records;
};

const find = (model: string, pk: number): DumpRecord => {
  const found = dump().find((record) => record.model === model && record.pk === pk);
  if (found === undefined) throw new Error(`no ${model} ${String(pk)}`);
  return found;
};

let plan: ImportPlan;
beforeAll(() => {
  plan = planOf(dump());
});

const harbor = (file: string): Facts => pageOf(plan, `clients/harbor-dental/${file}.mdx`);

describe("what becomes of the records", () => {
  test("every record is carried over or counted, and so is every value", () => {
    const records = dump();
    const values = records.flatMap((record) => listValues(record));
    const { records: r, values: v } = plan.tally;
    expect(r.total).toBe(records.length);
    expect(r.carried + r.left).toBe(r.total);
    expect(v.total).toBe(values.length);
    expect(v.carried + v.implied + v.bookkeeping + v.left + v.inLeft).toBe(v.total);
    const count = (wholes: boolean) =>
      plan.unplaced
        .filter((entry) => (entry.field === undefined) === wholes)
        .reduce((sum, entry) => sum + entry.count, 0);
    expect(count(true)).toBe(r.left);
    expect(count(false)).toBe(v.left);
  });

  test("a new kind of record and a new field are counted without anyone having thought of them", () => {
    const records = [...dump(), { model: "plugins.lamp", pk: 1, fields: { name: "Lamp", wattage: 40 } }];
    const extra = planOf(
      records.map((record) =>
        record.model === "dcim.site" && record.pk === 1
          ? { ...record, fields: { ...record.fields, mascot: "gull" } }
          : record,
      ),
    ).unplaced.filter((entry) => entry.what === "plugins.lamp" || entry.field === "mascot");
    expect(extra).toMatchInlineSnapshot(`
      [
        {
          "count": 1,
          "examples": [
            "Main office",
          ],
          "field": "mascot",
          "what": "dcim.site",
          "why": "no page has a place for it",
        },
        {
          "count": 1,
          "examples": [
            "Lamp",
          ],
          "what": "plugins.lamp",
          "why": "this importer does not know it",
        },
      ]
    `);
  });

  test("what has no place is named with a reason", () => {
    const line = (what: string, field?: string) =>
      plan.unplaced
        .filter((entry) => entry.what === what && entry.field === field)
        .map(({ count, why, examples }) => `${String(count)} (${why}): ${examples.join(", ")}`);
    expect({
      console: line("dcim.consoleport"),
      twin: line("ipam.vlan"),
      cable: line("dcim.cabletermination"),
      key: line("wireless.wirelesslan", "auth_psk"),
      phone: line("tenancy.contact", "phone"),
      custom: line("tenancy.tenant", "custom_field_data.cust_id"),
    }).toMatchInlineSnapshot(`
      {
        "cable": [
          "2 (an end is at a dcim.consoleport that is on no page): dcim.cabletermination 14, dcim.cabletermination 15",
          "2 (the cable leads to another client's device): dcim.cabletermination 11, dcim.cabletermination 12",
        ],
        "console": [
          "1 (no place for console ports): con",
        ],
        "custom": [
          "1 (no page has a place for it): Harbor Dental",
        ],
        "key": [
          "1 (a secret): Harbor-Staff",
        ],
        "phone": [
          "1 (not a telephone number): Lee O'Neil",
        ],
        "twin": [
          "1 (belongs to no tenant, site or group): Nobody's",
          "1 (the same place has another VLAN of the same number): Twin",
        ],
      }
    `);
  });

  test("nothing else has no place", () => {
    const lines = plan.unplaced.map(
      ({ what, field, count }) => `${field === undefined ? what : `${what} ${field}`}: ${String(count)}`,
    );
    expect(lines).toMatchInlineSnapshot(`
      [
        "dcim.cable: 1",
        "dcim.cable color: 1",
        "dcim.cabletermination: 2",
        "dcim.cabletermination: 2",
        "dcim.consoleport: 1",
        "dcim.devicerole color: 5",
        "dcim.devicerole vm_role: 1",
        "dcim.devicetype u_height: 5",
        "dcim.interface mtu: 1",
        "dcim.interface untagged_vlan: 2",
        "dcim.interfacetemplate: 1",
        "dcim.platform manufacturer: 1",
        "dcim.poweroutlet: 1",
        "dcim.poweroutlet type: 1",
        "dcim.powerport name: 1",
        "dcim.powerport type: 1",
        "dcim.rack type: 1",
        "dcim.rack u_height: 1",
        "dcim.rack width: 1",
        "dcim.rearport: 1",
        "dcim.rearport type: 3",
        "dcim.virtualchassis master: 1",
        "extras.tag: 1",
        "extras.taggeditem: 1",
        "ipam.ipaddress: 1",
        "ipam.ipaddress address: 2",
        "ipam.prefix: 1",
        "ipam.role weight: 1",
        "ipam.vlan: 1",
        "ipam.vlan: 1",
        "ipam.vlangroup max_vid: 1",
        "ipam.vlangroup min_vid: 1",
        "ipam.vlangroup name: 1",
        "ipam.vrf enforce_unique: 1",
        "ipam.vrf rd: 1",
        "tenancy.contact: 1",
        "tenancy.contact email: 1",
        "tenancy.contact phone: 1",
        "tenancy.tenant custom_field_data.cust_id: 1",
        "tenancy.tenant group: 1",
        "tenancy.tenantgroup: 1",
        "virtualization.virtualmachine cluster: 1",
        "wireless.wirelesslan auth_cipher: 1",
        "wireless.wirelesslan auth_psk: 1",
        "wireless.wirelesslan auth_type: 1",
        "wireless.wirelesslan vlan: 1",
      ]
    `);
  });

  test.each([
    ...[
      "name",
      "description",
      "comments",
      "label",
      "serial",
      "asset_tag",
      "cid",
      "physical_address",
      "facility",
    ],
    ...["title", "dns_name", "ssid", "model", "part_number", "account", "rd"],
  ])("a %s is on a page, or is counted as left behind", (field) => {
    const tokens = new Map<string, string>();
    const records = dump().map((record) => {
      if (typeof record.fields[field] !== "string" || record.fields[field] === "") return record;
      const token = `token${String(tokens.size)}x`;
      tokens.set(token, record.model);
      return { ...record, fields: { ...record.fields, [field]: token } };
    });
    const marked = planOf(records);
    const pages = JSON.stringify(marked.pages);
    const counted = new Set(
      marked.unplaced.flatMap((entry) =>
        entry.field === undefined || entry.field === field ? [entry.what] : [],
      ),
    );
    expect(tokens.size).toBeGreaterThan(0);
    expect([...tokens].filter(([token, model]) => !pages.includes(token) && !counted.has(model))).toEqual([]);
  });

  test("no secret reaches a page, wherever it was written", () => {
    const phrase = ["Tr0ub4dor", "zebra", "91"].join("-");
    const records = edit((find) => {
      find("dcim.device", 1)["comments"] = `Log in as admin, password: ${phrase}`;
      find("dcim.device", 3)["description"] = `password: ${phrase}`;
      find("wireless.wirelesslan", 1)["auth_psk"] = phrase;
      find("tenancy.tenant", 1)["custom_field_data"] = { portal_password: phrase };
    });
    const leaky = planOf(records);
    expect(JSON.stringify(leaky.pages)).not.toContain(phrase);
    expect(JSON.stringify(leaky.unplaced)).not.toContain(phrase);
    expect(
      leaky.unplaced.filter((entry) => entry.why === "looks like a secret").map((entry) => entry.field),
    ).toEqual(["comments", "description"]);
  });
});

describe("the pages", () => {
  test("all are valid, and every reference between them leads somewhere", () => {
    const parsed = plan.pages.map((page) =>
      parsePage({ file: page.path, text: printPage(page.data, page.prose) }),
    );
    expect(parsed.flatMap((page) => page.findings)).toEqual([]);
    const pages = parsed.flatMap(({ page }) => (page === null ? [] : [page]));
    expect(pages.map((page) => page.data)).toEqual(plan.pages.map((page) => page.data));
    const book = assembleBook(pages);
    const references = pages.flatMap((page) => [...listReferences(page)]);
    expect(references.length).toBeGreaterThan(30);
    const broken = references.filter(
      (reference) =>
        reference.value !== "unknown" &&
        resolveReference(scopeOf(book, reference.page.client), reference) === null,
    );
    expect(broken.map(({ page, path, value }) => `${page.file} ${path.join(".")} ${String(value)}`)).toEqual(
      [],
    );
  });

  test("things without a tenant go to their site's, else to a client named for what owns them", () => {
    expect(plan.pages.map((page) => page.path)).toMatchInlineSnapshot(`
      [
        "clients/harbor-dental/equipment/sw-01.mdx",
        "clients/harbor-dental/equipment/sw-01-2.mdx",
        "clients/harbor-dental/equipment/fw-01.mdx",
        "clients/harbor-dental/equipment/patch-panel-main-office.mdx",
        "clients/harbor-dental/equipment/pp-02.mdx",
        "clients/harbor-dental/equipment/pdu-01.mdx",
        "clients/juniper-legal/equipment/x-q-r-y.mdx",
        "clients/shared-rooms/equipment/guest-switch.mdx",
        "clients/shared-rooms/equipment/stack-a-2.mdx",
        "clients/cloudworks/equipment/cw-1.mdx",
        "clients/cloudworks/equipment/app1.mdx",
        "clients/juniper-legal/equipment/books.mdx",
        "clients/cloudworks/index.mdx",
        "clients/harbor-dental/index.mdx",
        "clients/harbor-dental/network.mdx",
        "clients/juniper-legal/index.mdx",
        "clients/juniper-legal/network.mdx",
        "clients/lab/index.mdx",
        "clients/lab/network.mdx",
        "clients/shared-rooms/index.mdx",
        "clients/shared-rooms/network.mdx",
      ]
    `);
  });

  test("a device has its facts, its primary address first, and its ports", () => {
    expect(harbor("equipment/sw-01")).toMatchInlineSnapshot(`
      {
        "addresses": [
          {
            "ip": "10.20.10.2",
            "mac": "f4:e2:c6:00:00:01",
            "name": "sw-01.harbordental.example",
            "port": "mgmt",
            "vlan": 99,
          },
          {
            "ip": "10.20.99.2",
            "port": "1",
          },
        ],
        "assetTag": "HD-0007",
        "firmware": "AcmeOS 7.10",
        "kind": "equipment",
        "location": "main",
        "model": "AS-24",
        "name": "SW-01",
        "note": "Closet: "top" {shelf} <b>.",
        "ports": [
          {
            "mode": "access",
            "name": "1",
            "type": "1000BASE-T",
            "vlan": 10,
          },
          {
            "lag": "Po1",
            "mode": "trunk",
            "name": "2",
            "note": "Also carries VLAN 10.",
            "type": "1000BASE-T",
            "vlan": 99,
          },
          {
            "name": "3",
            "type": "1000BASE-T",
          },
          {
            "disabled": true,
            "name": "10",
            "note": "Broken clip.",
            "type": "1000BASE-T",
          },
          {
            "name": "mgmt",
            "note": "Management only.",
            "type": "1000BASE-T",
            "vlan": 99,
          },
          {
            "name": "Po1",
            "type": "bundle (LAG)",
          },
        ],
        "power": [
          {
            "from": "pdu-01",
            "outlet": "Outlet 3",
          },
        ],
        "purpose": "Access Switch",
        "rack": {
          "name": "R1",
          "unit": 10,
        },
        "room": "Closet",
        "serial": "0012345",
        "status": "active",
        "type": "switch",
        "vendor": "Acme Networks",
      }
    `);
  });

  test("a patch panel's ports know their rear and its strand", () => {
    expect(harbor("equipment/pp-02")["ports"]).toEqual([
      { name: "A1", type: "RJ45 (8P8C)", rear: "Trunk", position: 1 },
      { name: "A2", type: "RJ45 (8P8C)", rear: "Trunk", position: 2 },
    ]);
  });

  test("names that differ only in case get ids of their own, in the order of their keys", () => {
    expect(harbor("equipment/sw-01")["name"]).toBe("SW-01");
    expect(harbor("equipment/sw-01-2")["name"]).toBe("sw-01");
  });

  test("the network page has VLANs by place, prefixes and links", () => {
    expect(harbor("network")).toMatchInlineSnapshot(`
      {
        "kind": "network",
        "links": [
          {
            "colour": "dark orange",
            "from": "sw-01/1",
            "label": "C-001",
            "medium": "copper",
            "note": "Cat6. 3 m.",
            "to": "patch-panel-main-office/1",
          },
          {
            "from": "fw-01/lan",
            "medium": "copper",
            "note": "passive direct-attach cable.",
            "status": "planned",
            "to": "sw-01/2",
          },
          {
            "colour": "#123abc",
            "from": "patch-panel-main-office/1:rear",
            "medium": "fibre",
            "note": "Single-mode fibre OS2.",
            "to": "pp-02/Trunk:rear",
          },
          {
            "from": "sw-01-2/1",
            "to": "unknown",
          },
        ],
        "prefixes": [
          {
            "name": "Everything, Container",
            "subnet": "10.20.0.0/16",
          },
          {
            "location": "main",
            "subnet": "2001:db8:20::/64",
            "vlan": 10,
          },
        ],
        "vlans": [
          {
            "dhcpRange": "10.20.10.100–10.20.10.199",
            "id": 10,
            "location": "main",
            "name": "Staff",
            "note": "Access - Data.",
            "subnet": "10.20.10.0/24",
          },
          {
            "id": 10,
            "location": "storage",
            "name": "Storage staff",
            "note": "Rarely used. Reserved.",
          },
          {
            "id": 99,
            "location": "main",
            "name": "Management",
          },
        ],
        "wifi": [
          {
            "ssid": "Harbor-Staff",
          },
        ],
      }
    `);
  });

  test("a circuit says where it ends, and on which device", () => {
    expect(harbor("index")["circuits"]).toMatchInlineSnapshot(`
      [
        {
          "account": "00042",
          "circuitId": "86.KQXX.001234",
          "contractUntil": "2027-02-01",
          "id": "86-kqxx-001234",
          "location": "main",
          "modem": "fw-01",
          "note": "Main line. Internet Access. End Z: Main office, on fw-01/wan, yellow cable, Single-mode fibre. End A: Bayline core. Installed on 2024-02-01. Committed rate: 100 Mbps.",
          "provider": "Bayline Fibre",
          "speed": "500 Mbps down, 35 Mbps up",
        },
      ]
    `);
  });

  test("a cable to another client's device names neither to the other", () => {
    const legal = pageOf(plan, "clients/juniper-legal/network.mdx")["links"];
    expect(legal).toEqual([
      {
        from: "x-q-r-y/nic1",
        to: "unknown",
        medium: "copper",
        label: "X-9",
        note: "Cat5e. Leads to equipment that is not this client's.",
      },
    ]);
    const all = JSON.stringify(plan.pages.filter((page) => page.path.startsWith("clients/juniper-legal/")));
    expect(all).not.toMatch(/guest-switch|Ring twice|Second floor|harbor-dental/);
  });

  test("a circuit that is cabled to the client's ports at both ends is a link", () => {
    const records = edit((find) => {
      find("circuits.circuit", 1)["description"] = "";
      find("circuits.circuittermination", 2)["provider_network"] = null;
      find("circuits.circuittermination", 2)["site"] = 2;
      const end = find("dcim.cabletermination", 13);
      end["cable"] = 7;
    });
    records.push({
      model: "dcim.cabletermination",
      pk: 99,
      fields: {
        cable: 7,
        cable_end: "B",
        termination_type: ["circuits", "circuittermination"],
        termination_id: 2,
      },
    });
    const links = pageOf(planOf(records), "clients/harbor-dental/network.mdx")["links"];
    expect(links).toContainEqual({
      from: "sw-01-2/1",
      to: "fw-01/wan",
      note: "Circuit 86.KQXX.001234 of Bayline Fibre.",
    });
  });
});

describe("reading", () => {
  /** What a plan says of records of a kind that it leaves. */
  const whyLeft = (changed: ImportPlan, what: string): string[] =>
    changed.unplaced.flatMap((entry) => (entry.what === what ? [`${String(entry.count)} ${entry.why}`] : []));
  const linksOf = (changed: ImportPlan): string[] => {
    // `as`: what a network page calls links are groups of two texts, and more
    const links = pageOf(changed, "clients/harbor-dental/network.mdx")["links"] as {
      from: string;
      to: string;
    }[];
    return links.map(({ from, to }) => `${from} ${to}`);
  };

  test("a cable without ends is counted", () => {
    const records = [...dump(), { ...find("dcim.cable", 1), pk: 99 }];
    expect(whyLeft(planOf(records), "dcim.cable")).toContain("1 it has no ends");
  });

  test("a cable from one end to two becomes a link to each", () => {
    const [end, spare] = [find("dcim.cabletermination", 2), find("dcim.frontport", 2)];
    const fields = { ...end.fields, termination_id: spare.pk };
    const before = linksOf(plan);
    const added = linksOf(planOf([...dump(), { ...end, pk: 99, fields }])).filter(
      (link) => !before.includes(link),
    );
    expect(added).toHaveLength(1);
    expect([...before.filter((link) => link.startsWith("sw-01/1 ")), ...added]).toMatchInlineSnapshot(`
      [
        "sw-01/1 patch-panel-main-office/1",
        "sw-01/1 patch-panel-main-office/2",
      ]
    `);
  });

  test("what another client's device feeds is counted, and named on neither page", () => {
    const records = edit((fields) => {
      fields("dcim.device", 6)["tenant"] = 2;
    });
    const changed = planOf(records);
    expect(whyLeft(changed, "dcim.cabletermination").join()).toContain("another client's device");
    expect(JSON.stringify(changed.pages)).not.toContain("Outlet 3");
  });

  test("of two ranges in one subnet neither is taken for the one that is handed out", () => {
    const range = find("ipam.iprange", 1);
    const second = { ...range, pk: 99, fields: { ...range.fields, start_address: "10.20.10.210/24" } };
    expect(JSON.stringify(harbor("network"))).toContain("10.20.10.100–10.20.10.199");
    const changed = planOf([...dump(), second]);
    expect(JSON.stringify(changed.pages)).not.toContain("10.20.10.100–");
    expect(whyLeft(changed, "ipam.iprange").join()).toMatch(/^2 /);
  });

  test("a port that is called like a panel's back, and a bundle on another device, are counted", () => {
    const records = edit((fields) => {
      fields("dcim.interface", 2)["name"] = "Gi1:rear";
      fields("dcim.interface", 3)["lag"] = 7;
    });
    const changed = planOf(records);
    expect(whyLeft(changed, "dcim.interface").join()).toContain("its name cannot be a port's");
    expect(whyLeft(changed, "dcim.interface").join()).toContain("the bundle is on another device");
  });

  test("the order of the file does not matter", () => {
    const turned = planOf(dump().reverse());
    const byPath = (each: ImportPlan) => [...each.pages].sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(byPath(turned)).toEqual(byPath(plan));
    expect(turned.unplaced.map(({ what, field, count }) => ({ what, field, count }))).toEqual(
      plan.unplaced.map(({ what, field, count }) => ({ what, field, count })),
    );
  });

  test("a renamed device keeps its page", () => {
    const renamed = planOf(
      edit((find) => {
        find("dcim.device", 1)["name"] = "CORE-1";
      }),
      plan.ids,
    );
    expect(pageOf(renamed, "clients/harbor-dental/equipment/sw-01.mdx")["name"]).toBe("CORE-1");
    expect(renamed.ids).toEqual(plan.ids);
  });

  test("words that every JavaScript object knows are just words", () => {
    const odd = planOf(
      edit((find) => {
        find("dcim.interface", 1)["type"] = "constructor";
        find("dcim.cable", 1)["color"] = "constructor";
        find("dcim.site", 1)["constructor"] = "x";
        find("tenancy.tenant", 1)["custom_field_data"] = { constructor: "y" };
      }),
    );
    expect(pageOf(odd, "clients/harbor-dental/equipment/sw-01.mdx")["ports"]).toContainEqual(
      expect.objectContaining({ name: "1", type: "constructor" }),
    );
    expect(odd.unplaced.map(({ field }) => field)).toContain("constructor");
  });

  test("NetBox 4's scopes, MAC addresses and numbered content types are read", () => {
    const records = edit((find) => {
      const prefix = find("ipam.prefix", 2);
      Object.assign(prefix, { tenant: null, scope_type: 7, scope_id: 2 });
      delete find("dcim.interface", 10)["mac_address"];
    });
    records.push(
      { model: "contenttypes.contenttype", pk: 7, fields: { app_label: "dcim", model: "site" } },
      { model: "contenttypes.contenttype", pk: 8, fields: { app_label: "dcim", model: "interface" } },
      {
        model: "dcim.macaddress",
        pk: 1,
        fields: { mac_address: "F4:E2:C6:00:00:09", assigned_object_type: 8, assigned_object_id: 10 },
      },
    );
    const four = planOf(records);
    expect(pageOf(four, "clients/harbor-dental/network.mdx")["prefixes"]).toContainEqual({
      subnet: "10.20.0.0/16",
      name: "Everything, Container",
      location: "storage",
    });
    expect(pageOf(four, "clients/harbor-dental/equipment/sw-01-2.mdx")["addresses"]).toEqual([
      { mac: "f4:e2:c6:00:00:09", port: "1" },
    ]);
  });

  test.each([
    ["not JSON", "{"],
    ["another shape", '{"devices": []}'],
    ["a record without a key", '[{"model": "dcim.site", "fields": {}}]'],
    ["a record twice", '[{"model":"a.b","pk":1,"fields":{}},{"model":"a.b","pk":1,"fields":{}}]'],
  ])("refuses %s", (_, bad) => {
    expect(() => planNetbox(bad, options)).toThrow(ImportInputError);
  });

  test("says how to make a file it can read", () => {
    expect(() =>
      planNetbox('[{"model": "dcim.site", "fields": {}}]', options),
    ).toThrowErrorMatchingInlineSnapshot(
      `[ImportInputError: The file is not a NetBox dump: record 0.pk has another shape. Fix: write it with: manage.py dumpdata --natural-foreign --indent 1 dcim ipam circuits tenancy virtualization.]`,
    );
  });
});
