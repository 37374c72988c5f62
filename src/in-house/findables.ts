import { typeName } from "#book/equipment-groups.ts";
import type { Findable } from "./browser/rank-troubles.ts";
import type { InHouse } from "./book.ts";
import type { Trouble } from "./runbooks.ts";

/** What the box on the first page finds: troubles by what people say, devices and sockets by what they call them. */
export function findables({ client }: InHouse, troubles: readonly Trouble[]): Findable[] {
  const base = `/clients/${client.id}/`;
  return [
    ...troubles.map(({ runbook, address }) => ({
      title: runbook.data.title,
      address,
      words: runbook.data.symptoms,
      note: `about ${runbook.data.minutes} minutes`,
    })),
    ...[...client.equipment.values()].map(({ name, data }) => ({
      title: data.name,
      address: `${base}equipment/${name}/`,
      words: [
        ...(data.aliases ?? []),
        typeName(data.type),
        ...(data.assetTag === undefined ? [] : [data.assetTag]),
      ],
      ...(data.where === undefined ? {} : { note: data.where }),
    })),
    ...[...client.outlets.values()].map(({ label, slug, aliases, serves, where }) => ({
      title: `Socket ${label}`,
      address: `${base}outlets/${slug}/`,
      words: [...(aliases ?? []), ...(serves === undefined ? [] : [serves]), "outlet", "port"],
      ...(where === undefined ? {} : { note: where }),
    })),
  ];
}
