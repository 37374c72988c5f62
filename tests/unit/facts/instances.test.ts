import { describe, expect, it } from "vitest";
import { applicability, instancesOf } from "#book/instances.ts";
import { linkRunbook } from "#book/link-runbook.ts";
import { change, clientOf, fullBook, makeBook } from "./book.ts";

const runbook = (about: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: "runbook",
  title: `About ${about}`,
  symptoms: ["it does not work"],
  about,
  editions: ["help-desk"],
  minutes: 5,
  ...more,
});

describe("the runbooks a client gets", () => {
  it("are the library's that apply, for each subject, and its own in their place", () => {
    const book = makeBook({
      ...fullBook,
      "clients/harbor/runbooks/internet/internet-down.mdx": runbook("client"),
      "clients/harbor/runbooks/internet-down.mdx": runbook("client"),
    });
    expect(instancesOf(book, clientOf(book)).map(({ runbook: { id }, address }) => `${id} → ${address}`))
      .toMatchInlineSnapshot(`
      [
        "library/email/email-cannot-send → /clients/harbor/runbooks/email/email-cannot-send/",
        "clients/harbor/runbooks/internet-down → /clients/harbor/runbooks/internet-down/",
        "clients/harbor/runbooks/internet/internet-down → /clients/harbor/runbooks/internet/internet-down/",
        "library/network/desk-has-no-network → /clients/harbor/runbooks/network/desk-has-no-network/d-12/",
        "library/network/desk-has-no-network → /clients/harbor/runbooks/network/desk-has-no-network/d-13/",
        "library/network/desk-has-no-network → /clients/harbor/runbooks/network/desk-has-no-network/d-14/",
        "library/printing/printer-offline → /clients/harbor/runbooks/printing/printer-offline/printer-01/",
      ]
    `);
    expect(instancesOf(book, clientOf(book, "tide")).map(({ address }) => address)).toMatchInlineSnapshot(`
      [
        "/clients/tide/runbooks/internet/internet-down/",
      ]
    `);
  });

  it("leave out devices that are not in use, and keep broken ones", () => {
    const states = ["active", "broken", "spare", "planned", "retired"].map((status) => {
      const book = makeBook(change(fullBook, "clients/harbor/equipment/printer-01.mdx", ["status"], status));
      return [
        status,
        instancesOf(book, clientOf(book)).some(({ address }) => address.includes("printer-01")),
      ];
    });
    expect(Object.fromEntries(states)).toEqual({
      active: true,
      broken: true,
      spare: false,
      planned: false,
      retired: false,
    });
  });

  it.each([
    [{ service: "files" }, true, "no service of type files is documented for Tide Pool Trust"],
    [
      { service: "telephony" },
      "no service of type telephony is documented for Harbor Dental",
      "no service of type telephony is documented for Tide Pool Trust",
    ],
    [{ equipment: "printer" }, true, "Tide Pool Trust has no printer in use"],
    [
      { equipment: "access-point" },
      "Harbor Dental has no access point in use",
      "Tide Pool Trust has no access point in use",
    ],
    [{ backups: true }, true, "no backup is documented for Tide Pool Trust"],
    [{ backups: false }, "Harbor Dental has a documented backup", true],
    [{ circuits: true, wifi: true }, true, "no internet circuit is documented for Tide Pool Trust"],
    [{ wifi: true }, true, "no wireless network is documented for Tide Pool Trust"],
    [{ outlets: true }, true, "no outlet is documented for Tide Pool Trust"],
    [{ outlets: false }, "Harbor Dental has a documented outlet", true],
  ])("heed the condition %o", (when, harbor, tide) => {
    const book = makeBook({ ...fullBook, "library/network/x.mdx": runbook("client", { when }) });
    const page = book.library.get("network/x");
    if (page === undefined) throw new Error("no such runbook");
    const found = ["harbor", "tide"].map((id) => {
      const result = applicability(book, clientOf(book, id), page);
      return result.applies ? true : result.because;
    });
    expect(found).toEqual([harbor, tide]);
  });

  it("do not include another client's own, a replaced one, or any for a former client", () => {
    const own = { "clients/harbor/runbooks/internet/internet-down.mdx": runbook("client") };
    const book = makeBook({ ...change(fullBook, "clients/tide/index.mdx", ["status"], "former"), ...own });
    const [harbor, tide] = [clientOf(book), clientOf(book, "tide")];
    const [page, shared] = [
      harbor.runbooks.get("internet/internet-down"),
      book.library.get("internet/internet-down"),
    ];
    if (page === undefined || shared === undefined) throw new Error("no such runbook");
    expect([
      applicability(book, tide, page),
      applicability(book, harbor, shared),
      applicability(book, tide, shared),
    ]).toMatchInlineSnapshot(`
      [
        {
          "applies": false,
          "because": "it belongs to Harbor Dental",
        },
        {
          "applies": false,
          "because": "Harbor Dental has its own runbook of this name",
        },
        {
          "applies": false,
          "because": "Tide Pool Trust is no longer a client",
        },
      ]
    `);
  });
});

describe("a link to another runbook", () => {
  const book = makeBook({
    ...fullBook,
    "library/network/switch-not-responding.mdx": runbook("switch"),
    "library/servers/restart-a-server.mdx": runbook("server"),
    "clients/harbor/equipment/printer-03.mdx": {
      kind: "equipment",
      type: "printer",
      name: "P3",
      status: "active",
    },
  });
  const base = "/clients/harbor/runbooks";
  it.each([
    [
      "the same device",
      { device: "printer-01" },
      "printing/printer-offline",
      `${base}/printing/printer-offline/printer-01/`,
    ],
    [
      "the same outlet",
      { outlet: "D-13" },
      "network/desk-has-no-network",
      `${base}/network/desk-has-no-network/d-13/`,
    ],
    ["the client", { outlet: "D-13" }, "internet/internet-down", `${base}/internet/internet-down/`],
    [
      "the outlet's switch",
      { outlet: "D-12" },
      "network/switch-not-responding",
      `${base}/network/switch-not-responding/sw-01/`,
    ],
    [
      "the device plugged in",
      { outlet: "D-12" },
      "printing/printer-offline",
      `${base}/printing/printer-offline/printer-01/`,
    ],
    [
      "the device's outlet",
      { device: "printer-01" },
      "network/desk-has-no-network",
      `${base}/network/desk-has-no-network/d-12/`,
    ],
    [
      "the device's switch",
      { device: "printer-01" },
      "network/switch-not-responding",
      `${base}/network/switch-not-responding/sw-01/`,
    ],
    [
      "the virtual machine's host",
      { device: "vm-01" },
      "servers/restart-a-server",
      `${base}/servers/restart-a-server/srv-01/`,
    ],
    [
      "the only device of its type",
      {},
      "servers/restart-a-server",
      `${base}/servers/restart-a-server/srv-01/`,
    ],
    ["a choice of devices", {}, "printing/printer-offline", `${base}/printing/printer-offline/`],
    [
      "a choice of outlets",
      { device: "sw-01" },
      "network/desk-has-no-network",
      `${base}/network/desk-has-no-network/`,
    ],
  ])("leads to %s", (_, from, name, address) => {
    expect(linkRunbook(book, clientOf(book), from, name)).toEqual({ address, applies: true });
  });

  it("that this client does not get leads to the library", () => {
    const link = linkRunbook(book, clientOf(book), {}, "cameras/camera-offline");
    expect(link).toEqual({ address: "/library/cameras/camera-offline/", applies: false });
  });
});
