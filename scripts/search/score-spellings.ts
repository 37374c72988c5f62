import { listClient, listLibrary } from "#search/list-entries.ts";
import type { IdentifierField } from "#search/types.ts";
import { openHeadDesk } from "./head-desk.ts";
import type { HeadDesk } from "./head-desk.ts";
import { isSame, spellingsOf } from "./spellings.ts";

/** How often what bears an identifier came first, over every spelling of every identifier of a book. */
export interface SpellingScore {
  asked: number;
  first: number;
  /** By the way of spelling, those that failed at least once first. */
  ways: { way: string; client: "chosen" | "none"; asked: number; missed: number; samples: string[] }[];
}

interface Known {
  field: IdentifierField;
  value: string;
  address: string;
  client: string;
  vendor: string | undefined;
}

/** `every`: each how many-eth spelling is asked, so that a sample of all can be had quickly. */
export async function scoreSpellings(folder: string, every = 1): Promise<SpellingScore> {
  const desk = await openHeadDesk(folder);
  const known = listKnown(desk);
  const score = new Map<string, SpellingScore["ways"][number]>();
  let turn = 0;
  for (const own of known) {
    for (const { way, text, fits, atClient } of spellingsOf(own.field, own.value, own.vendor)) {
      for (const client of new Set(atClient === true ? [own.client] : [own.client, "-"])) {
        if (turn++ % every !== 0) continue;
        const wanted = known.filter(
          (other) =>
            (client === "-" || other.client === client) &&
            // What bears the very text as another identifier has as good a claim.
            ((other.field === own.field && fits(other.value)) || isSame(other.value, text)),
        );
        count(score, desk, { way, text, client, wanted: wanted.map(({ address }) => address) });
      }
    }
  }
  const ways = [...score.values()].sort((a, b) => b.missed - a.missed);
  const asked = ways.reduce((sum, way) => sum + way.asked, 0);
  return { asked, first: asked - ways.reduce((sum, way) => sum + way.missed, 0), ways };
}

/** The ways of spelling that failed, as lines: how often, and samples. */
export function describeMisses({ ways }: SpellingScore): string[] {
  return ways
    .filter(({ missed }) => missed > 0)
    .map(
      ({ way, client, asked, missed, samples }) =>
        `${way}, client ${client}: ${missed} of ${asked}: ${samples.join("; ")}`,
    );
}

function listKnown({ book }: HeadDesk): Known[] {
  const library = listLibrary(book, "help-desk");
  const codes = library.ids.map(([field, value, position]): Known => {
    const address = library.entries[position]?.address ?? "";
    return { field, value, address, client: "-", vendor: undefined };
  });
  const things = [...book.clients.values()].flatMap((client) => {
    const { entries, ids } = listClient(book, client, "help-desk");
    return ids.map(([field, value, position]): Known => {
      const address = entries[position]?.address ?? "";
      const device = [...client.equipment.values()].find(({ name }) =>
        address.endsWith(`/equipment/${name}/`),
      );
      return { field, value, address, client: client.id, vendor: device?.data.vendor };
    });
  });
  return [...things, ...codes];
}

function count(
  score: Map<string, SpellingScore["ways"][number]>,
  { ask }: HeadDesk,
  query: { way: string; text: string; client: string; wanted: readonly string[] },
): void {
  const client = query.client === "-" ? "none" : "chosen";
  const key = `${query.way} ${client}`;
  const way = score.get(key) ?? { way: query.way, client, asked: 0, missed: 0, samples: [] };
  const first = ask(query.client, query.text).rows[0]?.address ?? "nothing";
  way.asked++;
  if (!query.wanted.includes(first)) {
    way.missed++;
    if (way.samples.length < 3) way.samples.push(`"${query.text}" gave ${first}`);
  }
  score.set(key, way);
}
