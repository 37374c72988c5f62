import type { Network } from "#check/secrets/network.ts";
import type { Example } from "./examples.ts";
import { seedNumbers } from "../random.ts";

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

/** All numbers of a network in one array: rows, then what begins each unit, what each says, and the start. */
interface Parts {
  rows: Float32Array;
  begin: Float32Array;
  say: Float32Array;
  start: Float32Array;
}

/**
 * A network learned from examples, which says the mean of what several say that were learned from other beginnings and in
 * other orders: each finds its own way through the same examples, and together they err less. `size` is the number of
 * pieces of evidence. The same examples give the same network.
 */
export function learn(examples: readonly Example[], size: number): Network {
  return meanOf(SEEDS.map((seed) => learnOne(examples, size, seed)));
}

/** By stochastic gradient descent with AdaGrad steps. */
function learnOne(examples: readonly Example[], size: number, seed: number): Network {
  const random = seedNumbers(seed);
  const parts = makeParts(size, random);
  const squares = mapParts(parts, (values) => new Float32Array(values.length).fill(1e-4));
  const sums = mapParts(parts, (values) => new Float32Array(values.length));
  const counts = countEvidence(examples, size);
  const decay = Float32Array.from(counts, (count) => (DECAY * examples.length) / Math.max(1, count));
  const order = examples.slice();
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const example of order) learnFromOne(parts, squares, decay, example, random);
    if (round >= AVERAGED_FROM) addParts(sums, parts);
  }
  const { rows, begin, say, start } = mapParts(sums, (values) =>
    values.map((value) => value / (ROUNDS - AVERAGED_FROM)),
  );
  return { width: WIDTH, rows, scales: unscaled(WIDTH), begin, say, start: start[0] ?? 0 };
}

/** Their units side by side, each saying its share. */
function meanOf(networks: readonly Network[]): Network {
  const share = 1 / networks.length;
  const width = networks.reduce((sum, network) => sum + network.width, 0);
  const size = (networks[0]?.rows.length ?? 0) / (WIDTH + 1);
  const rows = new Float32Array(size * (width + 1));
  for (let piece = 0; piece < size; piece += 1) {
    let to = piece * (width + 1) + 1;
    for (const network of networks) {
      const from = piece * (network.width + 1);
      rows[piece * (width + 1)] = (rows[piece * (width + 1)] ?? 0) + (network.rows[from] ?? 0) * share;
      rows.set(network.rows.subarray(from + 1, from + 1 + network.width), to);
      to += network.width;
    }
  }
  return {
    width,
    rows,
    scales: unscaled(width),
    begin: Float32Array.from(networks.flatMap(({ begin }) => [...begin])),
    say: Float32Array.from(networks.flatMap(({ say }) => [...say].map((value) => value * share))),
    start: networks.reduce((sum, { start }) => sum + start * share, 0),
  };
}

function unscaled(width: number): Float32Array {
  return new Float32Array(width + 1).fill(1);
}

/** In how many examples each piece of evidence stands. */
export function countEvidence(examples: readonly Example[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const { evidence } of examples) for (const piece of evidence) counts[piece] = (counts[piece] ?? 0) + 1;
  return counts;
}

/** What a piece says by itself begins at nothing; units begin unlike each other, or they would stay alike. */
function makeParts(size: number, random: () => number): Parts {
  const spread = (most: number) => (): number => (random() * 2 - 1) * most;
  return {
    rows: new Float32Array(size * (WIDTH + 1)).map((_, at) => (at % (WIDTH + 1) === 0 ? 0 : spread(0.1)())),
    begin: new Float32Array(WIDTH).map(() => random() * 0.1),
    say: new Float32Array(WIDTH).map(spread(0.5)),
    start: new Float32Array(1),
  };
}

function mapParts(parts: Parts, change: (values: Float32Array) => Float32Array): Parts {
  return {
    rows: change(parts.rows),
    begin: change(parts.begin),
    say: change(parts.say),
    start: change(parts.start),
  };
}

function addParts(sums: Parts, parts: Parts): void {
  for (const name of ["rows", "begin", "say", "start"] as const)
    for (let at = 0; at < sums[name].length; at += 1)
      sums[name][at] = (sums[name][at] ?? 0) + (parts[name][at] ?? 0);
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
