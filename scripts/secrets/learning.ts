import type { Network } from "#check/secrets/network.ts";
import type { Example } from "./examples.ts";
import { seedNumbers } from "../random.ts";
import { addParts, makeParts, mapParts, meanOf } from "./parts.ts";
import type { Parts } from "./parts.ts";

const WIDTH = 24;
/** One a network; each further one costs the check as much again. */
const SEEDS = [1, 2];
const ROUNDS = 10;
/** The network is the average over the rounds from this one on, which takes out the noise of the order. */
const AVERAGED_FROM = 5;
const RATE = 0.05;
const DECAY = 1e-4;
/** The share of evidence that is hidden each time, so that no single piece is relied on. */
const HIDDEN = 0.5;
const SECRETS_COUNT = 2;
/** How much more a harmless value counts the more it looks like a secret: false alarms are what has to be rare. */
const ALARMS_COUNT = 3;
/** An example that is judged this well already changes nothing worth its time. */
const LEAST = 1e-4;

/**
 * A network learned from examples, which says the mean of what several say that were learned from other beginnings and in
 * other orders: each finds its own way through the same examples, and together they err less. `size` is the number of
 * pieces of evidence. The same examples give the same network.
 */
export function learn(examples: readonly Example[], size: number): Network {
  const counts = countEvidence(examples, size);
  const decay = Float32Array.from(counts, (count) => (DECAY * examples.length) / Math.max(1, count));
  return meanOf(SEEDS.map((seed) => learnOne(examples, decay, seedNumbers(seed))));
}

/** By stochastic gradient descent with AdaGrad steps. `decay` is by piece of evidence. */
function learnOne(examples: readonly Example[], decay: Float32Array, random: () => number): Parts {
  const parts = makeParts(decay.length, WIDTH, random);
  const squares = mapParts(parts, (values) => new Float32Array(values.length).fill(1e-4));
  const sums = mapParts(parts, (values) => new Float32Array(values.length));
  const order = examples.slice();
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const example of order) learnFromOne(parts, squares, decay, example, random);
    if (round >= AVERAGED_FROM) addParts(sums, parts);
  }
  return mapParts(sums, (values) => values.map((value) => value / (ROUNDS - AVERAGED_FROM)));
}

/** In how many examples each piece of evidence stands. */
export function countEvidence(examples: readonly Example[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const { evidence } of examples) for (const piece of evidence) counts[piece] = (counts[piece] ?? 0) + 1;
  return counts;
}

const units = new Float32Array(WIDTH);
const slopes = new Float32Array(WIDTH);

function learnFromOne(
  parts: Parts,
  squares: Parts,
  decay: Float32Array,
  { evidence, secret, weight }: Example,
  random: () => number,
): void {
  const shown = evidence.filter(() => random() >= HIDDEN);
  const chance = 1 / (1 + Math.exp(-scoreShown(parts, shown)));
  const slope = (chance - Number(secret)) * weight * (secret ? SECRETS_COUNT : 1 + ALARMS_COUNT * chance);
  if (Math.abs(slope) < LEAST) return;
  for (let unit = 0; unit < WIDTH; unit += 1) {
    const height = units[unit] ?? 0;
    slopes[unit] = height > 0 ? slope * (parts.say[unit] ?? 0) : 0;
    if (height <= 0) continue;
    step(parts.say, squares.say, unit, slope * height);
    step(parts.begin, squares.begin, unit, slopes[unit] ?? 0);
  }
  step(parts.start, squares.start, 0, slope);
  const { rows } = parts;
  for (const piece of shown) {
    const row = piece * (WIDTH + 1);
    const shrink = decay[piece] ?? 0;
    step(rows, squares.rows, row, slope + shrink * (rows[row] ?? 0));
    for (let unit = 0; unit < WIDTH; unit += 1) {
      const by = slopes[unit] ?? 0;
      const at = row + 1 + unit;
      if (by !== 0) step(rows, squares.rows, at, by + shrink * (rows[at] ?? 0));
    }
  }
}

/** The score by the evidence that is shown, made up for what is hidden; leaves the heights of the units in `units`. */
function scoreShown({ rows, begin, say, start }: Parts, shown: Int32Array): number {
  units.set(begin);
  let alone = 0;
  for (const piece of shown) {
    const row = piece * (WIDTH + 1);
    alone += rows[row] ?? 0;
    for (let unit = 0; unit < WIDTH; unit += 1)
      units[unit] = (units[unit] ?? 0) + (rows[row + 1 + unit] ?? 0) / (1 - HIDDEN);
  }
  let score = (start[0] ?? 0) + alone / (1 - HIDDEN);
  for (let unit = 0; unit < WIDTH; unit += 1) score += Math.max(0, units[unit] ?? 0) * (say[unit] ?? 0);
  return score;
}

function step(values: Float32Array, squares: Float32Array, at: number, slope: number): void {
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  values[at] = (values[at] ?? 0) - (RATE * slope) / Math.sqrt(square);
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [items[at], items[other]];
    if (one === undefined || two === undefined) continue;
    items[at] = two;
    items[other] = one;
  }
}
