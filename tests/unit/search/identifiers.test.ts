import { describe, expect, it } from "vitest";
import { answer } from "#search/answer.ts";
import { formsOf, looksLikeIdentifier, readIp, readMac, readPhone } from "#search/identifiers.ts";
import { keysOf, shardOf } from "#search/across.ts";
import { findErrorCodes } from "#search/error-codes.ts";
import { reef } from "./sample-book.ts";

describe("readMac", () => {
  it.each([
    ["02:00:5e:00:0a:2f", "02005e000a2f"],
    ["02-00-5E-00-0A-2F", "02005e000a2f"],
    ["0200.5e00.0a2f", "02005e000a2f"],
    ["02005E000A2F", "02005e000a2f"],
    ["02 00 5e 00 0a 2f", "02005e000a2f"],
    ["0a:2f", "0a2f"],
    ["22:17", "2217"],
    ["00 0a 2f", "000a2f"],
  ])("%s", (text, mac) => expect(readMac(text)?.mac).toBe(mac));

  it.each([
    ["sw-01"],
    ["10.20.1.2"],
    ["deadbeefcafe"],
    ["ab 12"],
    ["be ad ed"],
    ["12:"],
    ["ab"],
    ["printer"],
  ])("%s is none", (text) => expect(readMac(text)).toBeNull());
});

describe("readIp", () => {
  it.each([
    ["10.80.1.2", "10.80.1.2", true],
    ["10 80 1 2", "10.80.1.2", true],
    [".1.2", "1.2", false],
    ["1.41", "1.41", false],
    ["10.80.01.002", "10.80.1.2", true],
    ["10-80-1-2", "10.80.1.2", true],
    ["10,80,1,2", "10.80.1.2", true],
    ["10 dot 80 dot 1 dot 2", "10.80.1.2", true],
    ["dot 1 point 2", "1.2", false],
  ])("%s", (text, ip, whole) => expect(readIp(text)).toEqual({ ip, whole }));

  it.each([["300.1.1.1"], ["1"], ["v1.2"], ["10.80.1.2.3"], ["555 0151"], ["1-2"], ["11-12-13"]])(
    "%s is none",
    (text) => expect(readIp(text)).toBeNull(),
  );
});

describe("forms", () => {
  it("folds what is mistaken for digits, and leading zeros", () => {
    expect(formsOf("D-O1")).toEqual({ bare: "do1", alike: "d01", loose: "d1", parted: "d1" });
    expect(formsOf("1-02").parted).toBe("12");
    expect(formsOf("HD-OO21").loose).toBe("hd21");
    expect(formsOf("ML-0017").loose).toBe("m117");
    expect(readPhone("+1 (949) 555-0151")).toBe("9495550151");
    expect(readPhone("555 01")).toBeNull();
  });

  it.each([["hd0021"], ["9xn2hd3"], ["4711"]])("%s looks like one", (word) =>
    expect(looksLikeIdentifier(word)).toBe(true),
  );
  it.each([["365"], ["win11"], ["2fa"], ["30gb"], ["printer"], ["usb3"], ["10am"]])("%s does not", (word) =>
    expect(looksLikeIdentifier(word)).toBe(false),
  );
});

describe("an identifier in any spelling stands first", () => {
  it.each([
    ["10.80.1.2", "equipment/sw-01"],
    ["10 80 1 2", "equipment/sw-01"],
    ["10.31", "equipment/printer-front"],
    ["10.80.010.031", "equipment/printer-front"],
    ["10-80-10-31", "equipment/printer-front"],
    ["10, 80, 10, 31", "equipment/printer-front"],
    ["10 dot 80 dot 10 dot 31", "equipment/printer-front"],
    ["dot 10 dot 31", "equipment/printer-front"],
    ["02-00-5E-00-0A-2F", "equipment/sw-01"],
    ["0a:2f", "equipment/sw-01"],
    ["vnb3r6l4o8", "equipment/printer-front"],
    ["VNB 3R6 1408", "equipment/printer-front"],
    ["ro 21", "equipment/printer-front"],
    ["D12", "outlets/d-12"],
    ["d 1", "outlets/d-01"],
    ["desk 12", "outlets/d-12"],
    ["jack d-12", "outlets/d-12"],
    ["desk twelve", "outlets/d-12"],
    ["desk twelve jack", "outlets/d-12"],
    ["switch one", "equipment/sw-01"],
    ["switch 1", "equipment/sw-01"],
    ["ext 11", "#contact-ana"],
    ["x11", "#contact-ana"],
    ["555 0151", "#contact-ana"],
    ["missed call from 949 555 0151 who is that", "#contact-ana"],
    ["who's 9495550151", "#contact-ana"],
    ["ro-sw-01", "equipment/sw-01"],
    ["ro sw 1", "equipment/sw-01"],
    ["ro-sw-one", "equipment/sw-01"],
    ["ro prn frt", "equipment/printer-front"],
    ["ro-prn-front", "equipment/printer-front"],
    ["0X80070035", "printing/printer-offline"],
    ["vlan 10", "vlans/10"],
    ["mac ends 0a 2f", "equipment/sw-01"],
    ["ip ending in .31", "equipment/printer-front"],
    ["serial ending r6l4o8", "equipment/printer-front"],
  ])("%s", (query, part) => expect(answer(reef, query).rows[0]?.address).toContain(part));
});

describe("an identifier that nobody has", () => {
  it.each([
    [
      "10.80.10.77",
      "Nothing documented at Reef Optics has the address 10.80.10.77. It lies in VLAN 10 Staff (10.80.10.0/24).",
    ],
    ["D-99", "Nothing documented at Reef Optics has the identifier D-99."],
    ["02:00:5e:ff:ff:ff", "Nothing documented at Reef Optics has the hardware address 02:00:5e:ff:ff:ff."],
    ["ext 99", "Nothing documented at Reef Optics has the extension ext 99."],
    ["0x8007dead", "No page names the error code 0x8007dead."],
    ["mac ending 0f:ee", "Nothing documented at Reef Optics has the identifier mac ending 0f:ee."],
    ["5.7.999", "No page names the error code 5.7.999."],
  ])("%s", (query, sentence) => {
    const { rows, unknown } = answer(reef, query);
    expect(unknown).toEqual([sentence]);
    expect(rows.filter(({ entry }) => entry.kind === "equipment" || entry.kind === "outlet")).toEqual([]);
  });
});

describe("an address that a device gave itself", () => {
  it.each([["169.254.33.8"], ["169 254 33 8"], ["the pc has 169.254.33.8"]])("%s", (query) => {
    const { rows, unknown } = answer(reef, query);
    expect(rows[0]?.address).toContain("network/desk-has-no-network");
    expect(unknown).toEqual([
      "169.254.33.8 is an address that a device gives itself, because nothing on the network gave it one (no DHCP).",
    ]);
  });
});

describe("a number in words", () => {
  it.each([["one desk has no internet"], ["two printers jam"], ["the switch died two days ago"]])(
    "of %s names nothing",
    (query) =>
      expect(answer(reef, query).rows.every(({ identifier }) => identifier === undefined)).toBe(true),
  );
});

describe("across clients", () => {
  it("asks for the same key however it is typed", () => {
    for (const spelled of ["ro 21", "RO-0021", "RO-OO2l"]) expect(keysOf(spelled)).toContain("r21");
    expect(keysOf(".1.2")).toContain("ip .1.2");
    expect(keysOf("c600.a101")).toContain("00a101");
    expect(keysOf("hd dash sw dash 01")).toContain("hdsw01");
    expect(keysOf("10 80 1 2")).toContain("ip 10.80.1.2");
    expect(keysOf("the printer is offline")).toEqual([]);
  });

  it("spreads keys over the shards", () => {
    const used = new Set(Array.from({ length: 400 }, (_, index) => shardOf(`key${index}`, 8)));
    expect([...used].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("findErrorCodes", () => {
  it("knows them by their shapes", () => {
    expect(
      findErrorCodes(
        "It says 0x80070035 or MEMORY_MANAGEMENT; mail comes back with 5.7.1, a page with error 404; the address is 169.254.7.9.",
      ),
    ).toEqual(["0x80070035", "MEMORY_MANAGEMENT", "5.7.1", "404", "169.254"]);
  });
});
