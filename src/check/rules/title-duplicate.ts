import { findDuplicates, foldLabel } from "../find-duplicates.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * Two runbooks with one title cannot be told apart in a list of results, nor two devices with one name on the phone.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: sw-01
 *
 * Good:
 *
 *     name: AP-01
 */
export const titleDuplicate: Rule = {
  id: "title/duplicate",
  description: "Library runbooks have different titles, and a client's devices different names.",
  severity: "error",
  *check({ book }: CheckInput): Generator<Draft> {
    const runbooks = [...book.library.values()].map(({ file, data }) => ({
      key: foldLabel(data.title),
      value: data.title,
      at: { file, path: ["title"] },
    }));
    for (const { value, at, first } of findDuplicates(runbooks)) {
      yield {
        at,
        message: `title is ${JSON.stringify(value)}, which is already the title of another library runbook.`,
        fix: "say in each title what sets it apart, or make one runbook of the two.",
        related: [{ at: first.at, message: "The first runbook with this title." }],
      };
    }
    for (const client of book.clients.values()) {
      const devices = [...client.equipment.values()]
        .filter(({ data }) => data.status !== "retired")
        .map(({ file, data }) => ({
          key: foldLabel(data.name),
          value: data.name,
          at: { file, path: ["name"] },
        }));
      for (const { value, at, first } of findDuplicates(devices)) {
        yield {
          at,
          severity: "warning",
          message: `name is ${JSON.stringify(value)}, which is already the name of another device of this client.`,
          fix: "write on each device, and here, a name of its own.",
          related: [{ at: first.at, message: "The first device with this name." }],
        };
      }
    }
  },
};
