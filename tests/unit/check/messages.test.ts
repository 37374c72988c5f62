import { describe, expect, it } from "vitest";
import { applyRules } from "#check/apply-rules.ts";
import { formatText } from "#check/reporters/format-text.ts";
import { rules } from "#check/rules/index.ts";
import { joinPages, layOver, readAnyPage, readSamples, sayRule } from "./samples.ts";

/** What each rule says of the bad sample in its doc comment, to the letter. */
const sayBad = (id: string): string => sayRule(id, readSamples(id).bad);

describe("the messages", () => {
  it("of file/odd-bytes", () => {
    expect(sayBad("file/odd-bytes")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:4:9  error  file/odd-bytes
        The file holds a character that changes the direction of writing (U+202E).
        Fix: delete the character; retyping the line is the surest way."
    `);
  });

  it("of file/conflict-marker", () => {
    expect(sayBad("file/conflict-marker")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:1  error  file/conflict-marker
        A merge left both versions here, where two people changed the same lines (up to line 11).
        Fix: keep the lines that are true, and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>."
    `);
  });

  it("of id/duplicate", () => {
    expect(sayBad("id/duplicate")).toMatchInlineSnapshot(`
      "clients/harbor/index.mdx:11:9  error  id/duplicate
        The id "maria" is already the id of another contact in this list.
        Fix: give one of the two another id, such as "maria-2", and change what refers to it.
        See clients/harbor/index.mdx:9:9: The first contact with this id."
    `);
  });

  it("of id/missing-page", () => {
    expect(sayBad("id/missing-page")).toMatchInlineSnapshot(`
      "clients/mesa/equipment/sw-01.mdx:1:1  error  id/missing-page
        The folder clients/mesa has no index.mdx, so its pages belong to no client.
        Fix: add clients/mesa/index.mdx with \`kind: client\` and the client's name, or move the folder away."
    `);
  });

  it("of title/duplicate", () => {
    expect(sayBad("title/duplicate")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/sw-01.mdx:4:7  warning  title/duplicate
        name is "SW-01", which is already the name of another device of this client.
        Fix: write on each device, and here, a name of its own.
        See clients/harbor/equipment/ap-01.mdx:4:7: The first device with this name."
    `);
  });

  it("of name/case-clash", () => {
    expect(sayBad("name/case-clash")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:1:1  error  name/case-clash
        The name "clients/harbor/equipment" differs from "clients/harbor/Equipment" only in upper and lower case.
        Fix: rename one of the two; on Windows and macOS only one of them would be kept.
        See clients/harbor/Equipment/closet.txt:1:1: The other spelling."
    `);
  });

  it("of reference/unknown", () => {
    expect(sayBad("reference/unknown")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:6:11  error  reference/unknown
        location is "mian", which is not a location of Harbor Dental.
        Fix: did you mean "main"?"
    `);
  });

  it("of field/unknown", () => {
    expect(sayBad("field/unknown")).toMatchInlineSnapshot(`
      "clients/harbor/visits/2026-11-10.mdx:9:5  error  field/unknown
        confirmed[0] is "equipment/sw-01#adresses", but an equipment page has no field "adresses".
        Fix: did you mean "addresses"?"
    `);
  });

  it("of fact/unknown", () => {
    expect(sayBad("fact/unknown")).toMatchInlineSnapshot(`
      "library/network/desk-has-no-network.mdx:18:4  error  fact/unknown
        {outlet.swich.name} is not a fact.
        Fix: did you mean {outlet.switch.name}?"
    `);
  });

  it("of fact/in-code", () => {
    expect(sayBad("fact/in-code")).toMatchInlineSnapshot(`
      "library/network/desk-has-no-network.mdx:18:1  error  fact/in-code
        {outlet.switch.ip} stands in code, so readers see its name instead of its value.
        Fix: end the code before it, such as \`ping\` {device.ip}, or print the words in bold instead."
    `);
  });

  it("of link/missing-page", () => {
    expect(sayBad("link/missing-page")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:14  error  link/missing-page
        The link "sw-10.mdx" leads to clients/harbor/equipment/sw-10.mdx, which does not exist.
        Fix: did you mean "sw-01.mdx"?"
    `);
  });

  it("of link/unpublished-file", () => {
    expect(sayBad("link/unpublished-file")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:5  error  link/unpublished-file
        The link "./ap-01.txt" leads to a file that the site does not publish.
        Fix: write on the page what it says, or save it as a PDF and link to that."
    `);
  });

  it("of link/missing-heading", () => {
    expect(sayBad("link/missing-heading")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:1  error  link/missing-heading
        The link "#restarting" leads to a heading that this page does not have.
        Fix: did you mean "#restarting-it"?"
    `);
  });

  it("of link/missing-heading, where no heading is near", () => {
    const text = "name: AP-01\n---\n[Lights](#what-lights-mean).\n\n## Restarting it\n\n## Its lights\n";
    expect(sayRule("link/missing-heading", { "clients/harbor/equipment/ap-01.mdx": text }))
      .toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:1  error  link/missing-heading
        The link "#what-lights-mean" leads to a heading that this page does not have.
        Fix: link to one of its headings, the nearest of which is "#its-lights", or to the page alone."
    `);
  });

  it("of link/missing-page, where only the end of a name is the same, or nothing", () => {
    const text =
      "name: AP-01\n---\n[One](../runbooks/camera-has-no-network.mdx), [two](nope.mdx), [three](../desk-has-no-netwrok.mdx).\n";
    const overlay = {
      "clients/harbor/equipment/ap-01.mdx": text,
      "clients/harbor/equipment/a09c.mdx": "name: A09C",
    };
    expect(sayRule("link/missing-page", overlay)).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:1  error  link/missing-page
        The link "../runbooks/camera-has-no-network.mdx" leads to clients/harbor/runbooks/camera-has-no-network.mdx, which does not exist.
        Fix: correct the path, or add that page.

      clients/harbor/equipment/ap-01.mdx:7:47  error  link/missing-page
        The link "nope.mdx" leads to clients/harbor/equipment/nope.mdx, which does not exist.
        Fix: correct the path, or add that page.

      clients/harbor/equipment/ap-01.mdx:7:64  error  link/missing-page
        The link "../desk-has-no-netwrok.mdx" leads to clients/harbor/desk-has-no-netwrok.mdx, which does not exist.
        Fix: did you mean "../../../library/network/desk-has-no-network.mdx"?"
    `);
  });

  it("of duplicate/outlet-label, where only a hyphen tells two apart", () => {
    const outlets = 'outlets: [{ label: D-12 }, { label: d12 }, { label: "1-11" }, { label: "11-1" }]';
    expect(sayRule("duplicate/outlet-label", { "clients/harbor/network.mdx": outlets }))
      .toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:11:12  warning  duplicate/outlet-label
        The label "d12" is already on another outlet, written "D-12".
        Fix: read both labels again; if they are really the same, relabel one, with the floor or room in front.
        See clients/harbor/network.mdx:10:12: The first outlet with this label."
    `);
  });

  it("of duplicate/serial, across clients", () => {
    const overlay = {
      "clients/harbor/equipment/ap-01.mdx": "serial: SN-1",
      "clients/mesa/equipment/sw-09.mdx": "name: SW-09\nserial: SN-1",
      "clients/mesa/index.mdx": "name: Mesa",
    };
    expect(sayRule("duplicate/serial", overlay)).toMatchInlineSnapshot(`
      "clients/mesa/equipment/sw-09.mdx:6:9  error  duplicate/serial
        serial is "SN-1", which AP-01 of harbor has already.
        Fix: read both labels again; if a device moved, keep one page of it; if the serial is not known, remove the line.
        See clients/harbor/equipment/ap-01.mdx:6:9: AP-01 of harbor has it here."
    `);
  });

  it("of port/two-cables, once for a panel's port that two runs pass", () => {
    const outlets =
      "outlets: [{ label: D-12, run: [pp-01/12, sw-01/14] }, { label: D-13, run: [pp-01/12, sw-01/15] }]";
    expect(sayRule("port/two-cables", { "clients/harbor/network.mdx": outlets })).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:16:9  warning  port/two-cables
        The back of pp-01/12 holds two cables: one of outlet D-12, and one of outlet D-13.
        Fix: look at the port and correct the wrong one; write unknown if nobody can tell.
        See clients/harbor/network.mdx:12:9: The cable of outlet D-12."
    `);
  });

  it("of file/not-read", () => {
    const files = [
      "clients/harbor/equipment/AP-01.MDX",
      "clients/harbor/plan.pdf",
      "README.md",
      "clients/harbor/rack.jpg",
    ];
    const bad = readSamples("file/not-read").bad;
    expect(sayRule("file/not-read", bad, files)).toMatchInlineSnapshot(`
      "clients/harbor/equipment/nas-01.md:1:1  error  file/not-read
        The file is not read, because its name does not end in .mdx.
        Fix: rename it to clients/harbor/equipment/nas-01.mdx.

      clients/harbor/equipment/AP-01.MDX:1:1  error  file/not-read
        The file is not read, because its name does not end in .mdx.
        Fix: rename it to clients/harbor/equipment/ap-01.mdx, or remove it: a page of that name is there.

      clients/harbor/plan.pdf:1:1  warning  file/not-read
        No page leads to this file, so nobody will see it.
        Fix: link to it from a page, or move it out of the content folder."
    `);
  });

  it("of secret/vault-item", () => {
    expect(sayBad("secret/vault-item")).toMatchInlineSnapshot(`
      "clients/harbor/credentials/unifi.mdx:6:9  error  secret/vault-item
        vault.item looks like the secret itself, S… (13 characters), and not like the name of an entry.
        Fix: name the entry, such as op://Harbor Dental/UniFi/admin; move the secret to the vault, and change it there because it has been in a file."
    `);
  });

  it("of link/missing-file", () => {
    expect(sayBad("link/missing-file")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:5  error  link/missing-file
        The link "sw-01" leads to clients/harbor/equipment/sw-01, which is not a file of this book.
        Fix: write the ending: "sw-01.mdx"."
    `);
  });

  it("of link/other-client", () => {
    expect(sayBad("link/other-client")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:13  error  link/other-client
        The link "../../mesa/equipment/ap-01.mdx" leads from a page of harbor into the folder of mesa.
        Fix: write here what is needed, without naming the other client; if it helps every client, make it a library runbook."
    `);
  });

  it("of image/missing", () => {
    expect(sayBad("image/missing")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:9  error  image/missing
        The picture "./closet.png" is not in the book.
        Fix: did you mean "./closet.jpg"?"
    `);
  });

  it("of image/no-alt", () => {
    expect(sayBad("image/no-alt")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:1  error  image/no-alt
        The picture "./closet.jpg" does not say what it shows.
        Fix: put it between the brackets: ![The closet, with the switch at the top](./closet.jpg)."
    `);
  });

  it("of address/outside-subnet", () => {
    expect(sayBad("address/outside-subnet")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:9  error  address/outside-subnet
        addresses[0].ip is "10.20.11.3", which is outside 10.20.10.0/24, the subnet of VLAN 10.
        Fix: write an address of that subnet, such as "10.20.10.20", or the VLAN it is really in.
        See clients/harbor/network.mdx:6:13: VLAN 10 (Staff) has this subnet."
    `);
  });

  it("of address/reserved", () => {
    expect(sayBad("address/reserved")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:9  error  address/reserved
        addresses[0].ip is "10.20.10.255", which is the subnet's broadcast address (10.20.10.0/24), so no device can have it.
        Fix: read it off the device again; it is something like "10.20.10.20"."
    `);
  });

  it("of vlan/no-gateway", () => {
    expect(sayBad("vlan/no-gateway")).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:4:5  warning  vlan/no-gateway
        VLAN 10 (Staff) names no gateway.
        Fix: add the device that leads out of it, such as \`gateway: fw-01\`; if nothing does, say so: \`note: "No gateway: …"\`."
    `);
  });

  it("of vlan/gateway-outside", () => {
    expect(sayBad("vlan/gateway-outside")).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:8:16  error  vlan/gateway-outside
        vlans[0].gatewayIp is "10.20.1.1", which is outside 10.20.10.0/24, the subnet of VLAN 10.
        Fix: write the gateway's address in this VLAN, such as the first, "10.20.10.1"."
    `);
  });

  it("of duplicate/ip", () => {
    expect(sayBad("duplicate/ip")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/sw-01.mdx:10:9  error  duplicate/ip
        addresses[0].ip is "10.20.10.2", which AP-01 has already.
        Fix: find out which device really has it, and correct or remove it on the other.
        See clients/harbor/equipment/ap-01.mdx:7:9: AP-01 has it here."
    `);
  });

  it("of duplicate/mac", () => {
    expect(sayBad("duplicate/mac")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/sw-01.mdx:11:10  error  duplicate/mac
        addresses[0].mac is "f4:e2:c6:00:00:01", which AP-01 has already.
        Fix: read it off the device again; if it is not known, remove it.
        See clients/harbor/equipment/ap-01.mdx:7:10: AP-01 has it here."
    `);
  });

  it("of duplicate/serial", () => {
    expect(sayBad("duplicate/serial")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/sw-01.mdx:6:9  error  duplicate/serial
        serial is "SN-SW-0001", which AP-01 has already.
        Fix: read both labels again; if a device moved, keep one page of it; if the serial is not known, remove the line.
        See clients/harbor/equipment/ap-01.mdx:6:9: AP-01 has it here."
    `);
  });

  it("of duplicate/asset-tag", () => {
    expect(sayBad("duplicate/asset-tag")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/sw-01.mdx:7:11  error  duplicate/asset-tag
        assetTag is "HD-0001", which is already on AP-01.
        Fix: read both tags again, and put a new tag on one of the devices if they are really the same.
        See clients/harbor/equipment/ap-01.mdx:6:11: AP-01 has it here."
    `);
  });

  it("of duplicate/outlet-label", () => {
    expect(sayBad("duplicate/outlet-label")).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:11:12  error  duplicate/outlet-label
        The label "d-12" is already on another outlet, written "D-12".
        Fix: read both labels again; if they are really the same, relabel one, with the floor or room in front.
        See clients/harbor/network.mdx:10:12: The first outlet with this label."
    `);
  });

  it("of port/two-cables", () => {
    expect(sayBad("port/two-cables")).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:17:9  warning  port/two-cables
        The port sw-01/14 holds two cables: one of outlet D-12, and one of outlet D-13.
        Fix: look at the port and correct the wrong one; write unknown if nobody can tell.
        See clients/harbor/network.mdx:13:9: The cable of outlet D-12."
    `);
  });

  it("of port/unknown", () => {
    expect(sayBad("port/unknown")).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:16:11  warning  port/unknown
        links[0].from is "sw-01/480", but sw-01 lists no port "480".
        Fix: use one of its ports (1, 2, 3, … or 48), or add the port to its page."
    `);
  });

  it("of port/self-link", () => {
    expect(sayBad("port/self-link")).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:17:9  warning  port/self-link
        links[0] leads from "sw-01/48" to the same port.
        Fix: write the port at the other end, or unknown if nobody has traced it."
    `);
  });

  it("of visit/name", () => {
    expect(sayBad("visit/name")).toMatchInlineSnapshot(`
      "clients/harbor/visits/2026-11-10.mdx:3:5  error  visit/name
        on is 2026-11-09, but the file is called 2026-11-10.mdx.
        Fix: rename the file to 2026-11-09.mdx, or correct the day."
    `);
  });

  it("of call/name", () => {
    expect(sayBad("call/name")).toMatchInlineSnapshot(`
      "clients/harbor/calls/2026-11-03-desk-dead.mdx:3:5  error  call/name
        at is 2026-11-04T09:45, but the file is called 2026-11-03-desk-dead.mdx.
        Fix: rename the file to 2026-11-04-desk-dead.mdx, or correct the time."
    `);
  });

  it("of date/future", () => {
    expect(sayBad("date/future")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:7  warning  date/future
        verified.on is 2027-11-10, which is after today, 2026-11-23.
        Fix: correct the day, above all its year."
    `);
  });

  it("of date/order", () => {
    expect(sayBad("date/order")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:7:16  error  date/order
        warrantyUntil is 2025-03-01, which is before the day it was bought, 2026-03-01.
        Fix: correct the one that is wrong, above all its year."
    `);
  });

  it("of client/verify-caller", () => {
    expect(sayBad("client/verify-caller")).toMatchInlineSnapshot(`
      "clients/harbor/index.mdx:1:1  warning  client/verify-caller
        Harbor Dental does not say how to make sure that callers are who they say they are.
        Fix: agree on a way with the client and add it, such as \`verifyCaller: Call back on the office number.\`."
    `);
  });

  it("of escalation/loose-end", () => {
    expect(sayBad("escalation/loose-end")).toMatchInlineSnapshot(`
      "clients/harbor/calls/2026-11-03-desk-dead.mdx:6:10  warning  escalation/loose-end
        The call could not be solved by phone (outcome: escalated), and nothing says what it was in the end, nor what would prevent it.
        Fix: add \`cause: …\` once it is known, and \`prevention: { what: … }\`, or \`noneBecause: …\` if nothing would."
    `);
  });

  it("of library/symptoms", () => {
    expect(sayBad("library/symptoms")).toMatchInlineSnapshot(`
      "library/network/desk-has-no-network.mdx:4:1  warning  library/symptoms
        symptoms gives 1 thing that callers say; search needs 6 or more.
        Fix: add what callers said in their own words, wrong words too, such as: ethernet port not working."
    `);
  });

  it("of diagram/refused", () => {
    expect(sayBad("diagram/refused")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/ap-01.mdx:10:3  error  diagram/refused
        The diagram has a \`click\` statement; diagrams in pages have no links of their own.
        Fix: put the link into the text below the diagram."
    `);
  });

  it("of edition/withheld-fact", () => {
    expect(sayBad("edition/withheld-fact")).toMatchInlineSnapshot(`
      "library/network/desk-has-no-network.mdx:19:12  error  edition/withheld-fact
        In-house staff read "ask support" here: their edition does not show {outlet.switchPort}.
        Fix: put the sentence into <HelpDesk>…</HelpDesk>, or say it without the fact."
    `);
  });

  it("of network/loop", () => {
    expect(sayBad("network/loop")).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:18:5  warning  network/loop
        This cable closes a ring: sw-01, sw-02.
        Fix: if a stack, a bundle or spanning tree keeps the ring quiet, say so: \`stack\` on the switches, \`lag\` on both ports, or a note on this link, such as "Stands by, spanning tree"."
    `);
  });

  it("of network/power-loop", () => {
    expect(sayBad("network/power-loop")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/pdu-01.mdx:7:3  warning  network/power-loop
        pdu-01 is fed by ups-01 is fed by pdu-01: nothing of it reaches the wall.
        Fix: remove \`power\` from the one that is plugged into the wall."
    `);
  });

  it("of network/two-dhcp", () => {
    expect(sayBad("network/two-dhcp")).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:11:11  warning  network/two-dhcp
        Addresses of 10.20.10.0/24 are handed out by srv-01 and by fw-01.
        Fix: keep the one that is right; if both are, give each its own subnet.
        See clients/harbor/network.mdx:7:11: srv-01 is named here."
    `);
  });

  it("of network/uncabled", () => {
    expect(sayBad("network/uncabled")).toMatchInlineSnapshot(`
      "clients/harbor/equipment/sw-02.mdx:3:7  warning  network/uncabled
        No cable to clients/harbor/equipment/sw-02.mdx is documented.
        Fix: add a link in network.mdx, such as \`{ from: sw-02/1, to: sw-01/14 }\`, or name it as the \`device\` of the outlet it is plugged into; write unknown for an end nobody has traced."
    `);
  });

  it("of picture/unfit and picture/place", () => {
    const pictures = new Map([
      ["clients/harbor/equipment/closet.jpg", { fault: "ends in the middle", place: false }],
      ["clients/harbor/plan.svg", { fault: "holds <script>, which is more than a drawing", place: false }],
      ["clients/harbor/rack.jpg", { fault: null, place: true }],
    ]);
    const { sources, files } = layOver({});
    const findings = applyRules(
      rules.filter(({ id }) => id.startsWith("picture/")),
      { ...joinPages(sources.map(readAnyPage), files), pictures },
    );
    expect(formatText(findings, { prefix: "", colour: false }).trimEnd()).toMatchInlineSnapshot(`
      "clients/harbor/equipment/closet.jpg:1:1  error  picture/unfit
        The picture ends in the middle.
        Fix: open it in a picture program and save it as JPEG, PNG or WebP, with the ending that belongs to it.

      clients/harbor/plan.svg:1:1  error  picture/unfit
        The picture holds <script>, which is more than a drawing.
        Fix: save it as a plain SVG from a drawing program, or as PNG.

      clients/harbor/rack.jpg:1:1  warning  picture/place
        The photo holds the place where it was taken (GPS).
        Fix: save it without its place, and switch off the location in the camera's settings."
    `);
  });
});
