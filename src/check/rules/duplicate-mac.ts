import type { Page } from "#book/page.ts";
import { nameDevice } from "../find-duplicates.ts";
import type { CheckInput, Draft, Place, Rule } from "../rule.ts";

/**
 * A MAC address belongs to one device in the world, so the whole book is searched. One device may have it on several
 * VLANs. Addresses that routers share on purpose (VRRP, 00:00:5e) do not count, nor do retired devices.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     addresses: [{ mac: "f4:e2:c6:00:00:01" }]
 *
 * Good:
 *
 *     addresses: [{ mac: "f4:e2:c6:00:00:02" }]
 */
export const duplicateMac: Rule = {
  id: "duplicate/mac",
  description: "No two devices of the book have one MAC address.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    const firsts = new Map<string, { at: Place; page: Page<"equipment"> }>();
    for (const { page } of pages) {
      if (page?.kind !== "equipment" || page.data.status === "retired") continue;
      for (const [index, { mac }] of (page.data.addresses ?? []).entries()) {
        if (mac === undefined || mac.startsWith("00:00:5e:")) continue;
        const at: Place = { file: page.file, path: ["addresses", index, "mac"] };
        const first = firsts.get(mac);
        if (first === undefined) firsts.set(mac, { at, page });
        else if (first.page !== page) {
          const holder = nameDevice(first.page, page);
          yield {
            at,
            message: `addresses[${index}].mac is "${mac}", which ${holder} has already.`,
            fix: "read it off the device again; if it is not known, remove it.",
            related: [{ at: first.at, message: `${holder} has it here.` }],
          };
        }
      }
    }
  },
};
