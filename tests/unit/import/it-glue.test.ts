import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parsePage } from "#book/parse-page.ts";
import { summarizeBody } from "#markdown/summarize.ts";
import { copyWith, fixture, importInto, snapshot } from "./folders.ts";

/** Made up here, so that no file of the repository holds anything that looks like a secret. */
const SECRETS = {
  "@@PASSWORD@@": ["Canary", "Blue", "71!"].join("-"),
  "@@PASSWORD2@@": ["q8", "Zr", "Wm", "4kT"].join(""),
  "@@PASSWORD3@@": ["third", "canary", "9"].join("_"),
  "@@OTP@@": ["JBSW", "Y3DP", "EHPK", "3PXP"].join(""),
};
const NOTE = ["Its local admin ", "pass", "word: ", "Gull", "Harbor", "88"].join("");

let root: string;
let exported: string;
let into: string;
let first: Awaited<ReturnType<typeof importInto>>;
let pages: Record<string, string>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "it-glue-"));
  [exported, into] = [join(root, "export"), join(root, "book")];
  await copyWith(fixture("it-glue"), exported, { ...SECRETS, "@@NOTE@@": NOTE });
  first = await importInto({ source: "it-glue", file: exported, into });
  pages = await snapshot(into);
});
afterAll(() => rm(root, { recursive: true }));

const pageAt = (file: string): string => pages[`clients/harbor-dental/${file}.mdx`] ?? `no ${file}`;

describe("an IT Glue export becomes pages", () => {
  test("each fits its schema and passes the gate", () => {
    const files = Object.keys(pages).filter((file) => file.endsWith(".mdx"));
    expect(files).toMatchInlineSnapshot(`
      [
        "clients/harbor-dental/credentials/password-502-in-it-glue.mdx",
        "clients/harbor-dental/credentials/unifi-controller.mdx",
        "clients/harbor-dental/equipment/srv-01.mdx",
        "clients/harbor-dental/equipment/sw-01.mdx",
        "clients/harbor-dental/index.mdx",
        "clients/tide-pool-trust/index.mdx",
        "practice.mdx",
      ]
    `);
    for (const file of files) {
      const { findings, front } = parsePage({ file, text: pages[file] ?? "" });
      expect(findings).toEqual([]);
      expect(summarizeBody(front.body, front.bodyLine).problems).toEqual([]);
    }
  });

  test("the client's page", () => {
    expect(pageAt("index")).toMatchInlineSnapshot(`
      "---
      kind: client
      name: Harbor Dental
      aliases: [harbor]
      business: Dental practice
      locations:
        - id: main-office
          name: Main office
          address: "12 Pier Road, Suite 4, Newport Beach, California, 92660, United States"
          town: Newport Beach
          phone: "949 555-0110"
      contacts:
        - id: maria-santos
          name: Maria Santos
          role: Office manager
          duties: [main]
          phone: "+1 949 555 0111"
          email: "maria@harbordental.example"
          location: main-office
          note: "Also m.santos@home.example. Kind: Approver. Prefers mornings."
      ---

      Call the **back office** first.

      The rear door sticks.

      **Main office**

      Parking behind the house.

      ## Server room

      ### How to get in

      Behind reception. \\{client.name\\} \\& friends.

      *A passage was left out on import: it looks like a secret.*

      1. Open the **left** door
      2. Look at the lights

      (picture left out\\: the room)

      ## Wi-Fi

      *Filed under Network / Wireless.*

      ### Networks

      | Name | For |
      | --- | --- |
      | Harbor-Staff | Everybody who works here |

      (picture left out\\: plan)
      "
    `);
  });

  test("a device's page", () => {
    expect(pageAt("equipment/sw-01")).toMatchInlineSnapshot(`
      "---
      kind: equipment
      type: switch
      name: SW-01
      vendor: Ubiquiti
      model: USW-48-PoE
      serial: F4E2C6000001
      assetTag: HD-0007
      hostname: sw-01
      location: main-office
      status: active
      addresses:
        - { ip: "10.20.1.2", mac: "f4:e2:c6:00:00:01" }
        - { ip: "10.20.10.2", mac: "f4:e2:c6:00:00:02", port: vlan10 }
      credential: unifi-controller
      boughtOn: "2024-03-01"
      warrantyUntil: "2027-03-01"
      note: "Type: Managed Switch. Default gateway 10.20.1.1."
      ---

      - Top of the rack
      - \\{spare\\} fan inside
      "
    `);
  });

  test("a password is a pointer", () => {
    expect(pageAt("credentials/unifi-controller")).toMatchInlineSnapshot(`
      "---
      kind: credential
      name: UniFi controller
      opens: [sw-01]
      vault: { system: it-glue, item: Harbor Dental / UniFi controller (no. 501) }
      account: admin
      rotatedOn: "2026-07-02"
      note: "Opens https://10.20.1.2. Category: Network. Ask Maria before use."
      ---
      "
    `);
  });

  test("what is not carried is named", () => {
    expect(first.out).toMatchInlineSnapshot(`
      "Not carried over:
        configurations.location: 1 not carried over (the client has no such location): SRV-01
        configurations.notes: 1 not carried over (carried without its passages that look like secrets): SRV-01
        configurations.primary_ip: 1 not carried over (not an IP address): SRV-01
        configurations.purchased_at: 1 not carried over (not a date): SRV-01
        contacts: 1 not carried over (archived in the source): contacts 302
        document file: 1 not carried over (archived in the source): documents/DOC-101-7002 Old/Old.html
        document file.text: 1 not carried over (carried without its passages that look like secrets, pictures, things that run or load): documents/DOC-101-7001 Server room/Server room.html
        document file.text: 1 not carried over (carried without its pictures): documents/Network/Wireless/DOC-101-7003 Wi-Fi/Wi-Fi.html
        documents: 1 not carried over (archived in the source): Old
        documents: 1 not carried over (no usable text of it is in the export): Lost
        documents.expires_on: 1 not carried over (no page has a place for it): Wi-Fi
        documents.owner: 1 not carried over (no page has a place for it): Server room
        file: 1 not carried over (neither a table nor a document): documents/Network/Wireless/DOC-101-7003 Wi-Fi/101/docs/7003/images/9001
        locations: 1 not carried over (it belongs to none of the export's clients (organizations)): Elsewhere
        passwords: 1 not carried over (archived in the source): Retired login
        passwords.name: 1 not carried over (looks like a secret): passwords 502
        passwords.notes: 1 not carried over (looks like a secret): passwords 502
        passwords.otp_secret: 1 not carried over (a secret: it was not read): UniFi controller
        passwords.password: 2 not carried over (a secret: it was not read): UniFi controller, passwords 502
        passwords.url: 1 not carried over (looks like a secret): passwords 502
        ssl-certificates: 1 not carried over (no page has a place for this kind of asset): harbordental.example

      Looked for and not found:
        contacts: no column for name, extension
        configurations: no column for where

      Pages in the source: 2 client, 2 credential, 2 equipment.
      Records: 20 = 12 carried over + 8 not.
      Values: 147 = 61 carried over + 20 that a blank or another value says + 17 of the source's own bookkeeping + 14 not carried over + 35 in records not carried over.
      Files: 8 new, 0 changed. Findings: 0.
      "
    `);
  });
});

describe("no secret of the export outlives the reading", () => {
  test("none is in any byte written or said", async () => {
    const dry = await importInto({
      source: "it-glue",
      file: exported,
      into: join(root, "other"),
      dryRun: true,
    });
    const json = await importInto({ source: "it-glue", file: exported, into, format: "json" });
    const everything = [
      ...Object.entries(pages).flat(),
      ...[first, dry, json].flatMap(({ out, err }) => [out, err]),
    ].join("\n");
    for (const secret of [...Object.values(SECRETS), "GullHarbor88"]) {
      // Nor in another spelling: as part of a file's name, or escaped.
      const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
      expect(everything).not.toContain(secret);
      expect(bare(everything)).not.toContain(bare(secret));
    }
    expect(Object.keys(pages)).toContain(".sitebook/imports/it-glue.json");
  });

  test("the test can fail: the canaries are in the export", async () => {
    const all = Object.values(await snapshot(exported)).join("\n");
    for (const secret of Object.values(SECRETS)) expect(all).toContain(secret);
  });
});

describe("a second import", () => {
  test("changes not a byte", async () => {
    const { out } = await importInto({ source: "it-glue", file: exported, into });
    expect(out).toContain("Files: 0 new, 0 changed. Findings: 0.");
    expect(await snapshot(into)).toEqual(pages);
  });

  test("keeps what was written by hand and reports what contradicts it", async () => {
    const file = join(into, "clients/harbor-dental/equipment/sw-01.mdx");
    const edited = (await readFile(file, "utf8")).replace(
      "model: USW-48-PoE",
      "model: USW-24-PoE # read off the label",
    );
    await writeFile(file, edited);
    const { code, out } = await importInto({ source: "it-glue", file: exported, into });
    expect(code).toBe(1);
    expect(out.split("\nNot carried over")[0]).toMatchInlineSnapshot(`
      "clients/harbor-dental/equipment/sw-01.mdx  contradiction
        model is "USW-24-PoE" on the page and "USW-48-PoE" in the source; the page's value stays.
        Fix: find out which is true; correct the source, or write the source's value on the page.
      "
    `);
    expect(await readFile(file, "utf8")).toBe(edited);
  });
});

describe("documents are merged one by one", () => {
  test("one that was edited by hand stays, and the others follow the source", async () => {
    const [from, book] = [join(root, "export-2"), join(root, "book-2")];
    await copyWith(exported, from, {});
    await importInto({ source: "it-glue", file: from, into: book });
    const page = join(book, "clients/harbor-dental/index.mdx");
    const edited = (await readFile(page, "utf8")).replace("Behind reception.", "Moved to the attic.");
    await writeFile(page, edited);
    const wifi = join(from, "documents/Network/Wireless/DOC-101-7003 Wi-Fi/Wi-Fi.html");
    const room = join(from, "documents/DOC-101-7001 Server room/Server room.html");
    await writeFile(wifi, (await readFile(wifi, "utf8")).replace("Everybody", "Nobody"));
    await writeFile(room, (await readFile(room, "utf8")).replace("Behind reception", "In the cellar"));
    const { out } = await importInto({ source: "it-glue", file: from, into: book });
    expect(await readFile(page, "utf8")).toBe(edited.replace("Everybody", "Nobody"));
    expect(out).toContain(
      "The imported document documents:7001 was changed by hand, and the source's text differs.",
    );
    const again = await snapshot(book);
    await importInto({ source: "it-glue", file: from, into: book });
    expect(await snapshot(book)).toEqual(again);
  });
});

describe("what is not an IT Glue export stops it", () => {
  test.each([
    ["a file", () => join(exported, "organizations.csv")],
    ["another folder", () => join(exported, "documents")],
  ])("%s", async (_, file) => {
    const { code, err } = await importInto({ source: "it-glue", file: file(), into });
    expect(code).toBe(2);
    expect(err).toContain("Fix: ");
  });
});
