/** A query as somebody says it, and where it must lead. */
export interface TestQuery {
  kind: string;
  /** The client chosen in the box, or `-`. */
  client: string;
  text: string;
  /** Parts of acceptable addresses; none if nobody has what was asked for. */
  wanted: string[];
}

export interface Given {
  /** Addresses of the results, in order. */
  addresses: string[];
  /** Whether the reader was told that nobody has it. */
  unknown: boolean;
}

/** Reads a query file: `kind ; client ; text ; wanted | wanted`. */
export function parseQueries(text: string): TestQuery[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [kind = "", client = "-", query = "", wanted = "-"] = line
        .split(" ; ")
        .map((part) => part.trim());
      return {
        kind,
        client,
        text: query,
        wanted: wanted === "-" ? [] : wanted.split(" | ").map((part) => part.trim()),
      };
    });
}

/** Scores by kind: share first, share in the top three, mean reciprocal rank, how many without a result; and the misses. */
export function tally(results: readonly { query: TestQuery; given: Given }[]) {
  const kinds = [...new Set(results.map(({ query }) => query.kind)), "runbooks"];
  const misses: string[] = [];
  const table = Object.fromEntries(
    kinds.map((kind) => {
      const own = results.filter(({ query }) =>
        kind === "runbooks" ? ["clean", "typo", "hard"].includes(query.kind) : query.kind === kind,
      );
      const ranks = own.map(({ query, given }) => rankOf(query, given));
      if (kind !== "runbooks") {
        for (const [index, rank] of ranks.entries()) {
          const { query, given } = own[index] ?? {};
          if (rank !== 1)
            misses.push(
              `${kind} #${rank} "${query?.text}" wanted ${query?.wanted.join(" | ")}; got ${given?.addresses.slice(0, 3).join(" ")}${given?.unknown === true ? " (unknown said)" : ""}`,
            );
        }
      }
      const share = (test: (rank: number) => boolean): string =>
        `${((100 * ranks.filter(test).length) / (ranks.length || 1)).toFixed(1)} %`;
      const reciprocal =
        ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / (ranks.length || 1);
      const none = own.filter(({ given }) => given.addresses.length === 0 && !given.unknown).length;
      return [
        kind,
        {
          n: own.length,
          first: share((rank) => rank === 1),
          "top three": share((rank) => rank > 0 && rank <= 3),
          MRR: reciprocal.toFixed(3),
          none,
        },
      ];
    }),
  );
  return { table, misses };
}

/** 1 for the first; 0 if it is not among them. An unknown identifier is answered by saying so and showing no device. */
function rankOf({ wanted }: TestQuery, { addresses, unknown }: Given): number {
  if (wanted.length === 0)
    return unknown && !addresses.some((address) => /\/(?:equipment|outlets)\//.test(address)) ? 1 : 0;
  const at = addresses.findIndex((address) => wanted.some((part) => address.includes(part)));
  return at + 1;
}
