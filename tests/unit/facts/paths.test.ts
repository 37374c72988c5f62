import { describe, expect, it } from "vitest";
import { factPaths, isFactPath, nearestFactPaths } from "#book/facts/index.ts";
import { usedFacts } from "#book/facts/used-facts.ts";
import { readContent } from "#book/read-content.ts";
import { RunbookSubject } from "#schemas/index.ts";
import { fullBook, makeBook } from "./book.ts";

/** The table that the library's authors were given, in its own shorthand. */
const PROMISED = {
  practice: "name supportPhone supportHours emergencyPhone supportEmail",
  client: "name hours phone domain verifyCaller remoteAccess",
  location: "name address access phone",
  "contact.@duty": "name role phone extension email",
  internet:
    "provider circuitId account supportPhone publicIp speed statusPage modem.@device backup.provider backup.supportPhone",
  "service.@service":
    "name address supportPhone supportHours account statusPage usedBy runsOn.@device credential.name credential.vault",
  backup: "product target runs keeps restoreWithin lastProven",
  wifi: "ssid guest credential.name credential.vault",
  "@lead": "@device",
  outlet:
    "label where room serves run panelPort switchPort neighbours tested switch.@device device.@device " +
    "vlan.id vlan.name vlan.subnet vlan.gatewayIp vlan.gateway.@device vlan.dhcp.@device vlan.dns",
} as const;

const WORDS: Record<string, string> = {
  duty: "main decisions afterHours billing building onSiteHelp passwordResets spending newStarters leavers",
  service: "email files directory telephony businessApp remoteAccess security backup web printing meetings",
  lead: "device firewall modem coreSwitch server nas phoneSystem ups",
  device:
    "name type vendor model serial assetTag hostname firmware ip mac manage where room location purpose usedBy " +
    "supportPhone supportContract warrantyUntil lights restart.how restart.takes restart.affects restart.ask " +
    "power.name power.outlet power.where upstream.name upstream.port upstream.where upstream.ip vlan.id vlan.name " +
    "vlan.subnet vlan.gatewayIp vlan.gateway.name vlan.dhcp.name vlan.dhcp.where credential.name credential.vault " +
    "credential.secondFactor credential.breakGlass credential.whoMayFetch supplies runsOn.name runsOn.where " +
    "backup.product backup.target backup.lastProven",
};

function expand(path: string): string[] {
  const word = /@(\w+)/.exec(path)?.[1];
  if (word === undefined) return [path];
  return (WORDS[word] ?? "").split(" ").flatMap((value) => expand(path.replace(`@${word}`, value)));
}

describe("the table of fact paths", () => {
  it("has every path that was promised", () => {
    const promised = Object.entries(PROMISED).flatMap(([root, rests]) =>
      rests.split(" ").flatMap((rest) => expand(`${root}.${rest}`)),
    );
    const known = new Set(factPaths.map(({ path }) => path));
    expect(promised.length).toBeGreaterThan(1200);
    expect(promised.filter((path) => !known.has(path))).toEqual([]);
  });

  it("names each path once, and says what it is", () => {
    expect(new Set(factPaths.map(({ path }) => path)).size).toBe(factPaths.length);
    const odd = factPaths.filter(
      ({ path, description }) =>
        !/^[a-z]\w*(\.[a-z]\w*)+$/i.test(path) || !/^[A-Z].*\w.*\.$/.test(description),
    );
    expect(odd).toEqual([]);
  });

  it("keeps credentials for the help desk, and nothing else", () => {
    const wrong = factPaths.filter(({ path, helpDeskOnly }) => path.includes("credential.") !== helpDeskOnly);
    expect(wrong).toEqual([]);
  });

  it("gives device and outlet facts to runbooks about them alone", () => {
    expect(isFactPath("device.ip", "printer")).toBe(true);
    expect(isFactPath("device.ip", "client")).toBe(false);
    expect(isFactPath("device.ip", "outlet")).toBe(false);
    expect(isFactPath("outlet.device.ip", "outlet")).toBe(true);
    expect(isFactPath("outlet.run", "switch")).toBe(false);
    expect(isFactPath("firewall.upstream.upstream.ip", "client")).toBe(false);
    for (const about of ["client", "outlet", "printer"] as const)
      expect(isFactPath("client.name", about)).toBe(true);
  });

  it.each([
    ["outlet.swich.name", ["outlet.switch.name"]],
    ["client.verifycaller", ["client.verifyCaller"]],
    ["contact.spendings.name", ["contact.spending.name"]],
    ["firewall.location.adress", ["firewall.location"]],
    ["device.upstream.prot", ["device.upstream.port"]],
    ["outlet.vlan.dhcp.serialNumber", ["outlet.vlan.dhcp.serial"]],
    ["zzz", []],
  ])("finds the paths nearest to %s", (path, nearest) => {
    expect(nearestFactPaths(path).slice(0, Math.max(1, nearest.length))).toEqual(nearest);
  });

  it("suggests only what the page can name", () => {
    expect(nearestFactPaths("device.modle", "client")).not.toContain("device.model");
    expect(nearestFactPaths("device.modle", "switch")).toContain("device.model");
  });

  it("has every path that the library names", async () => {
    const { pages } = await readContent("content", (file) => file.startsWith("library/"));
    expect(pages.length).toBeGreaterThan(50);
    // Read with a pattern rather than parsed, which takes seconds: braces hold facts and nothing else there.
    const unknown = pages.flatMap(({ file, text }) => {
      const about = RunbookSubject.parse(/^about: (\S+)$/m.exec(text)?.[1]);
      const paths = [...text.matchAll(/\{([\w.]+)\}/g)].map((match) => match[1] ?? "");
      return paths.filter((path) => !isFactPath(path, about)).map((path) => `${file}: ${path}`);
    });
    expect(unknown).toEqual([]);
  });
});

describe("the facts a runbook names", () => {
  it("are taken from its text, each once, blocks and headings and all", () => {
    const body =
      "Call {practice.name}.\n\n## Where\n\n<HelpDesk>At {client.name}, {practice.name}.</HelpDesk>\n";
    const book = makeBook(fullBook);
    const [runbook] = book.library.values();
    if (runbook === undefined) throw new Error("The book has no library.");
    expect(usedFacts({ ...runbook, body })).toEqual(["practice.name", "client.name"]);
  });
});
