import type { DataPath } from "#book/page.ts";
import { findDuplicates } from "../find-duplicates.ts";
import type { Candidate } from "../find-duplicates.ts";
import type { CheckInput, CheckedPage, Draft, Rule } from "../rule.ts";

/**
 * An id names one thing. Of two entries with one id the second would never be seen.
 *
 * Bad, at `clients/harbor/index.mdx`:
 *
 *     contacts: [{ id: maria, name: Maria Santos }, { id: maria, name: Maria Lopez }]
 *
 * Good:
 *
 *     contacts: [{ id: maria, name: Maria Santos }, { id: maria-l, name: Maria Lopez }]
 */
export const idDuplicate: Rule = {
  id: "id/duplicate",
  description: "Within a list, each id is used once.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const page of pages) {
      for (const list of listsOf(page)) yield* reportList(page.source.file, list);
    }
  },
};

interface IdList {
  name: string;
  thing: string;
  ids: (string | number)[];
  /** What tells entries apart; the id alone unless given. */
  keys?: string[];
}

function* reportList(file: string, { name, thing, ids, keys }: IdList): Generator<Draft> {
  const candidates = ids.map((id, index): Candidate<string | number> => {
    const path: DataPath = [name, index, "id"];
    return { key: keys?.[index] ?? String(id), value: id, at: { file, path } };
  });
  for (const { value, at, first } of findDuplicates(candidates)) {
    yield {
      at,
      message: `The id ${JSON.stringify(value)} is already the id of another ${thing} in this list.`,
      fix:
        thing === "VLAN"
          ? "remove one of the two, or give each its `location` if two places use one number."
          : `give one of the two another id, such as "${value}-2", and change what refers to it.`,
      related: [{ at: first.at, message: `The first ${thing} with this id.` }],
    };
  }
}

function listsOf({ page }: CheckedPage): IdList[] {
  const list = (name: string, thing: string, entries: readonly { id: string }[] = []): IdList => ({
    name,
    thing,
    ids: entries.map(({ id }) => id),
  });
  if (page?.kind === "practice")
    return [list("people", "person", page.data.people), list("roles", "role", page.data.roles)];
  if (page?.kind === "client")
    return [
      list("locations", "location", page.data.locations),
      list("contacts", "contact", page.data.contacts),
      list("circuits", "circuit", page.data.circuits),
      list("services", "service", page.data.services),
      list("backups", "backup", page.data.backups),
    ];
  if (page?.kind !== "network") return [];
  const vlans = page.data.vlans ?? [];
  return [
    {
      name: "vlans",
      thing: "VLAN",
      ids: vlans.map(({ id }) => id),
      keys: vlans.map(({ id, location }) => `${id}@${location ?? ""}`),
    },
  ];
}
