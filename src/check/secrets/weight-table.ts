import { Buffer } from "node:buffer";
import type { EvidenceKey } from "./evidence-name.ts";
import type { Network } from "./network.ts";

/** The learned network as weights.json holds it; scripts/train-secrets.ts writes it. */
export interface WeightTable {
  /** What a secret exceeds. */
  limit: number;
  start: number;
  begin: readonly number[];
  say: readonly number[];
  /** One a column of the rows: what its whole numbers from -127 to 127 are to be multiplied by. */
  scales: readonly number[];
  /** The numbers of the pieces of evidence, as Base64 of 32-bit numbers, little-endian. */
  keys: string;
  /** Their rows, in the same order, as Base64 of bytes. */
  rows: string;
}

/** A network, the evidence its rows stand for, and what a secret must exceed. */
export interface Learned {
  network: Network;
  keys: ArrayLike<EvidenceKey>;
  limit: number;
}

export function readNetwork({ limit, start, begin, say, scales, keys, rows }: WeightTable): Learned {
  const numbers = Buffer.from(keys, "base64");
  const bytes = Buffer.from(rows, "base64");
  return {
    limit,
    keys: Int32Array.from({ length: numbers.length / 4 }, (_, at) => numbers.readInt32LE(at * 4)),
    network: {
      width: begin.length,
      start,
      begin: Float32Array.from(begin),
      say: Float32Array.from(say),
      rows: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
      scales: Float32Array.from(scales),
    },
  };
}

/** A network that was just learned, whose scales are all one, as a table; a row keeps about two decimal places. */
export function writeNetwork({ network, keys, limit }: Learned): WeightTable {
  const columns = network.width + 1;
  const scales = Array.from({ length: columns }, (_, column) => {
    let most = 0;
    for (let at = column; at < network.rows.length; at += columns)
      most = Math.max(most, Math.abs(network.rows[at] ?? 0));
    return most / 127;
  });
  const rows = Int8Array.from(network.rows, (value, at) => Math.round(value / (scales[at % columns] || 1)));
  const numbers = Buffer.alloc(keys.length * 4);
  for (let at = 0; at < keys.length; at += 1) numbers.writeInt32LE(keys[at] ?? 0, at * 4);
  return {
    limit: round(limit),
    start: round(network.start),
    begin: Array.from(network.begin, round),
    say: Array.from(network.say, round),
    scales: scales.map(round),
    keys: numbers.toString("base64"),
    rows: Buffer.from(rows.buffer).toString("base64"),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
