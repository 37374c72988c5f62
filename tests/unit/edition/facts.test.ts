import { describe, expect, it } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import { isFactWithheld } from "#book/editions.ts";
import { inHouse } from "#book/in-house-audience.ts";
import { createFacts, factPaths } from "#book/facts/index.ts";
import type { FactSubject } from "#book/facts/index.ts";
import type { AnyPage } from "#book/page.ts";
import { ContactDuty, EquipmentType, ServiceKind } from "#schemas/index.ts";
import { planStage } from "../../../src/edition/plan-stage.ts";
import { fixture, parseAll, today } from "./fixture.ts";

/** One client of whom everything is known: a device of each type that staff may handle, a service of each kind. */
function everything(): AnyPage[] {
  const pages = fixture.filter(({ client }) => client !== "birch-law");
  const printer = pages.find((page) => page.kind === "equipment" && page.name === "printer-01");
  if (printer?.kind !== "equipment") throw new Error("The fixture has lost its printer.");
  const { runsOn: _, ...data } = printer.data;
  const power = { from: "ups-1", outlet: "1" };
  const devices = EquipmentType.options.map((type): AnyPage => {
    const id = `clients/alder-dental/equipment/${type}-1`;
    return {
      ...printer,
      id,
      name: `${type}-1`,
      file: `${id}.mdx`,
      data: { ...data, type, name: `${type} one`, power },
    };
  });
  return [...pages.filter(({ kind }) => kind !== "equipment"), ...devices].map((page): AnyPage => {
    if (page.kind === "network") {
      const [outlet] = page.data.outlets ?? [];
      const outlets = ["A", "B"].map((label) => ({ ...outlet, label, device: "phone-1" }));
      return { ...page, data: { ...page.data, outlets, wifi: [{ ssid: "Staff" }, { ssid: "Guests" }] } };
    }
    if (page.kind !== "client") return page;
    const { contacts, services, circuits, backups } = page.data;
    const [maria, charts, line, image] = [contacts?.[0], services?.[0], circuits?.[0], backups?.[0]];
    if (maria === undefined || charts === undefined || line === undefined || image === undefined) return page;
    return {
      ...page,
      data: {
        ...page.data,
        contacts: [
          {
            ...maria,
            duties: ContactDuty.options,
            mayApprove: [
              "spending",
              "password-resets",
              "new-starters",
              "leavers",
              "remote-access",
              "changes",
              "after-hours-work",
            ],
          },
        ],
        services: ServiceKind.options.map((type) => ({ ...charts, id: type, type, runsOn: "server-1" })),
        circuits: (["primary", "backup"] as const).map((use) => ({
          ...line,
          id: use,
          use,
          modem: "modem-1",
        })),
        backups: [{ ...image, protects: devices.map(({ name }) => name) }],
      },
    };
  });
}

/** The paths that are answered alike by the whole book and by what the edition has of it, for some subject. */
function answeredInHouse(pages: readonly AnyPage[]): Set<string> {
  const id = pages.find(({ kind }) => kind === "client")?.client ?? "";
  const plan = planStage({ pages, files: [], client: id, audience: inHouse, today });
  const [whole, staged] = [assembleBook(pages), assembleBook(parseAll(plan.files))];
  const [there, here] = [whole.clients.get(id), staged.clients.get(id)];
  if (there === undefined || here === undefined) throw new Error("The client is gone.");
  const subjects: FactSubject[] = [{}, { outlet: "A" }, { device: "printer-1" }];
  const answered = new Set<string>();
  for (const subject of subjects) {
    const [full, part] = [
      createFacts(whole, there, subject, today),
      createFacts(staged, here, subject, today),
    ];
    for (const { path } of factPaths) {
      const [a, b] = [full.get(path), part.get(path)];
      if (a?.known === true && b?.known === true && a.text === b.text) answered.add(path);
    }
  }
  return answered;
}

describe("the facts that are withheld", () => {
  const answered = answeredInHouse(everything());

  it("are the ones that cannot be answered from what is shown", () => {
    const wrong = factPaths
      .filter(({ path }) => isFactWithheld(path) && answered.has(path))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it("are all of them, of those that this book can answer", () => {
    const missed = factPaths
      .filter(({ path, helpDeskOnly }) => !helpDeskOnly && !isFactWithheld(path) && !answered.has(path))
      .map(({ path }) => path);
    expect(missed).toEqual([]);
  });
});
