import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generalRunbooks } from "#search/general-runbooks.ts";
import { openHeadDesk } from "../../../scripts/search/head-desk.ts";
import type { HeadDesk } from "../../../scripts/search/head-desk.ts";

let desk: HeadDesk;
beforeAll(async () => void (desk = await openHeadDesk(join(import.meta.dirname, "../../../content"))));

const first = (client: string, text: string): string => desk.ask(client, text).rows[0]?.address ?? "nothing";

describe("the demo's people, numbers and lines", () => {
  it.each([
    ["-", "maria", "/clients/harbor-dental/#contact-maria"],
    ["harbor-dental", "maria", "/clients/harbor-dental/#contact-maria"],
    ["harbor-dental", "maria phone", "/clients/harbor-dental/#contact-maria"],
    ["-", "whats marias extension", "/clients/harbor-dental/#contact-maria"],
    ["mesa-logistics", "dial 320", "/clients/mesa-logistics/#contact-gus"],
    ["-", "5.2.2", "/library/email/email-cannot-send/"],
    ["-", "5.2.2 mailbox full", "/library/email/mailbox-full/"],
    ["-", "949 555 0111", "/clients/harbor-dental/#contact-maria"],
    ["harbor-dental", "(949) 555-0111", "/clients/harbor-dental/#contact-maria"],
    ["-", "maria@harbordental.example", "/clients/harbor-dental/#contact-maria"],
    ["-", "scan@harbordental.example", "/clients/harbor-dental/credentials/scan-mail/"],
    ["-", "harbordental.example", "/clients/harbor-dental/"],
  ])("with client %s, “%s” is this first", (client, text, address) =>
    expect(first(client, text)).toBe(address),
  );

  it("an outlet that is named comes first, and then what to do at a dead desk", () => {
    const { rows } = desk.ask("-", "harbor d12 no internet");
    expect(rows.slice(0, 2).map(({ address }) => address)).toEqual([
      "/clients/harbor-dental/outlets/d-12/",
      "/clients/harbor-dental/runbooks/network/desk-has-no-network/d-12/",
    ]);
  });

  it("what other clients call so comes after all of this client's", () => {
    const { rows } = desk.ask("-", "harbor desk 12 no internet");
    const groups = rows.map(({ group }) => group);
    expect(groups).toContain("others");
    expect(groups.lastIndexOf("client")).toBeLessThan(groups.indexOf("others"));
    expect(rows[0]?.address).toBe("/clients/harbor-dental/runbooks/network/desk-has-no-network/d-12/");
  });

  it("a number that somebody has agrees, with or without the country's code", () => {
    const { rows } = desk.ask("-", "949 555 0111");
    expect(rows.map(({ identifier }) => identifier?.agreement)).toEqual(["same", "same"]);
  });

  it("a client's name may lose its apostrophe", () =>
    expect(desk.ask("-", "doctor lins office wifi").understood.clients[0]?.id).toBe("harbor-dental"));

  it("a provider's name finds its lines at every client", () => {
    const { rows } = desk.ask("-", "SPECTRUM");
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ entry }) => entry.kind === "circuit")).toBe(true);
    expect(rows.map(({ clientName }) => clientName)).toContain("Harbor Dental");
    expect(first("-", "spectrum is down")).toContain("internet/internet-down");
  });
});

describe("across all clients of the demo", () => {
  it.each([
    ["desk 12", "/clients/harbor-dental/outlets/d-12/"],
    ["jack 12", "/clients/harbor-dental/outlets/d-12/"],
    ["copier 2", "/clients/pacific-law/equipment/copier-2/"],
    ["f4e2c600", "/clients/harbor-dental/equipment/sw-01/"],
    ["usw-48", "/clients/harbor-dental/equipment/sw-01/"],
    ["10.20.1", "/clients/harbor-dental/equipment/sw-01/"],
    ["svc scan", "/clients/pacific-law/credentials/copier-scan/"],
    ["brother ship", "/clients/mesa-logistics/equipment/printer-02/"],
    ["hdpcxray", "/clients/harbor-dental/equipment/pc-xray/"],
    ["oh 26", "/clients/mesa-logistics/outlets/o-26/"],
    ["12", "/clients/harbor-dental/outlets/d-12/"],
  ])("“%s” is found", (text, address) => {
    const { rows, unknown } = desk.ask("-", text);
    expect(rows.map((row) => row.address)).toContain(address);
    expect(unknown).toEqual([]);
  });

  it("a hardware address of letters alone is one that nobody has", () =>
    expect(desk.ask("-", "aa:bb:cc:dd:ee:ff").unknown).toEqual([
      "Nothing documented anywhere has the hardware address aa:bb:cc:dd:ee:ff.",
    ]));
});

describe("generalRunbooks", () => {
  it("are those that others lead to most, one of each area", () => {
    const names = generalRunbooks([...desk.book.library.values()]);
    expect(names[0]).toBe("network/desk-has-no-network");
    expect(names).toContain("internet/internet-down");
    expect(new Set(names.map((name) => name.split("/")[0])).size).toBe(names.length);
  });
});
