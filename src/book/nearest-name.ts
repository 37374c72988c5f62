/**
 * The known names closest to a mistyped one, best first, at most `limit`. Edit distance with swapped neighbours counted
 * as one slip (Damerau–Levenshtein, restricted), and at most a third of the name wrong, word by word: names that share
 * an ending, `server-not-responding` and `switch-not-responding`, are about two things.
 */
export function nearestNames(name: string, known: Iterable<string>, limit = 3): string[] {
  if (name.length > LONGEST) return [];
  const wanted = name.toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  return [...new Set(known)]
    .map((candidate) => ({ candidate, distance: closeness(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Longer than any name: comparing takes the time of both lengths, and a page may hold half a megabyte where one belongs. */
const LONGEST = 200;

/** A sentence part for messages: `did you mean "sw-01" or "sw-02"?`, or "" if nothing is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearestNames(name, known).map((candidate) => `"${candidate}"`);
  return near.length === 0 ? "" : `did you mean ${joinOr(near)}?`;
}

/** `a`, `a or b`, `a, b or c`. */
export function joinOr(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinAnd(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** The one known name that has most in common with another, however little that is; undefined if there is none. */
export function nearestOfAll(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.slice(0, LONGEST).toLowerCase();
  const common = (candidate: string): number => {
    const words = new Set(wordsOf(candidate.toLowerCase()));
    return wordsOf(wanted).filter((word) => words.has(word)).length;
  };
  return [...known]
    .map((candidate) => ({
      candidate,
      common: common(candidate),
      distance: editDistance(wanted, candidate.toLowerCase()),
    }))
    .sort((a, b) => b.common - a.common || a.distance - b.distance)[0]?.candidate;
}

/** One slip, or one name inside another that is not much longer, is close. */
function closeness(a: string, candidate: string): number {
  // A library's runbook is known by its area too, `network/desk-dead`, which few people write.
  const b = a.includes("/") ? candidate : candidate.slice(candidate.lastIndexOf("/") + 1);
  const distance = editDistance(a, b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const contained = short.length >= Math.max(3, long.length * 0.4) && long.includes(short);
  return contained || distance <= 1 ? Math.min(1, distance) : Math.max(distance, wordDistance(a, b));
}

function wordsOf(name: string): string[] {
  return name.split(/[-_\s./#]+/).filter((word) => word !== "");
}

/** How many letters of words differ, where a word that is not the other with a slip or two differs as a whole. */
function wordDistance(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const costs: number[][] = [[0]];
  const cost = (i: number, j: number): number => costs[i]?.[j] ?? Infinity;
  for (let i = 0; i <= left.length; i++) {
    const row = (costs[i] ??= []);
    for (let j = i === 0 ? 1 : 0; j <= right.length; j++) {
      const [one = "", other = ""] = [left[i - 1], right[j - 1]];
      const slips = i > 0 && j > 0 ? editDistance(one, other) : Infinity;
      const near = slips <= Math.max(1, Math.floor(Math.max(one.length, other.length) / 3));
      row[j] = Math.min(
        (i > 0 ? cost(i - 1, j) : Infinity) + one.length,
        (j > 0 ? cost(i, j - 1) : Infinity) + other.length,
        near ? cost(i - 1, j - 1) + slips : Infinity,
      );
    }
  }
  return cost(left.length, right.length);
}

/** Restricted Damerau–Levenshtein distance, O(a·b) time, three rows of memory. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
