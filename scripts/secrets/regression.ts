import type { Example } from "./examples.ts";

const ROUNDS = 14;
/** Weights are averaged over the rounds from this one on, which takes out the noise of the order. */
const AVERAGED_FROM = 5;
const RATE = 0.1;
const DECAY = 3e-5;
/** The share of evidence that is hidden each time, so that no single piece is relied on. */
const HIDDEN = 0.3;
const SECRETS_COUNT = 2;
/** How much more a harmless value counts the more it looks like a secret: false alarms are what has to be rare. */
const ALARMS_COUNT = 4;

/**
 * Logistic regression by stochastic gradient descent with AdaGrad steps. `size` is the number of names of evidence.
 * The same examples give the same weights.
 */
export function learn(examples: readonly Example[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const sum = new Float64Array(size);
  const counts = countEvidence(examples, size);
  const random = seeded(12345);
  const order = examples.slice();
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const { evidence, secret, weight } of order) {
      const shown = evidence.filter(() => random() >= HIDDEN);
      const chance = 1 / (1 + Math.exp(-scoreOf(shown, weights) / (1 - HIDDEN)));
      const slope = (chance - Number(secret)) * weight * (secret ? SECRETS_COUNT : 1 + ALARMS_COUNT * chance);
      for (const name of shown) {
        const old = weights[name] ?? 0;
        const gradient = slope + (DECAY * old * examples.length) / (counts[name] ?? 1);
        const square = (squares[name] ?? 0) + gradient * gradient;
        squares[name] = square;
        weights[name] = old - (RATE * gradient) / Math.sqrt(square);
      }
    }
    if (round >= AVERAGED_FROM)
      for (let name = 0; name < size; name += 1) sum[name] = (sum[name] ?? 0) + (weights[name] ?? 0);
  }
  return sum.map((total) => total / (ROUNDS - AVERAGED_FROM));
}

/** The sum of the weights of what speaks for and against a value. */
export function scoreOf(evidence: Int32Array, weights: Float64Array): number {
  let score = 0;
  for (const name of evidence) score += weights[name] ?? 0;
  return score;
}

/** In how many examples each piece of evidence stands. */
export function countEvidence(examples: readonly Example[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const { evidence } of examples) for (const name of evidence) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
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

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
