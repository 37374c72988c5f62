import { PictureFault, cut, joinBytes, startsWith, viewOf } from "./block.ts";
import type { Block, Format } from "./block.ts";
import { writeOrientation } from "./exif.ts";

const DRAWN = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
/** In the first byte of VP8X: that chunks of camera's and editor's data follow. */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** WebP: a RIFF of chunks with a name and a length, each padded to an even one. */
export const webp: Format = {
  read(file) {
    if (!startsWith(file, "RIFF") || !startsWith(file, "WEBP", 8))
      throw new PictureFault("does not begin like a WebP");
    const end = 8 + viewOf(file).getUint32(4, true);
    const blocks: Block[] = [];
    for (let at = 12; at + 8 <= end;) {
      const length = viewOf(cut(file, at, at + 8)).getUint32(4, true);
      const chunk = cut(file, at, at + 8 + length);
      // The pad of the last chunk is often left out.
      blocks.push(sort(joinBytes([chunk, new Uint8Array(length % 2)]), length));
      at += 8 + length + (length % 2);
    }
    return blocks;
  },

  write(blocks, orientation) {
    const extended = blocks.some((chunk) => startsWith(chunk, "VP8X"));
    // Only an extended file has room for more; a plain one never said how to turn it.
    const turned = orientation === 1 || !extended ? [] : [chunkOf("EXIF", writeOrientation(orientation))];
    const body = joinBytes([...blocks.map((chunk) => withFlags(chunk, turned.length > 0)), ...turned]);
    const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
    head.writeUInt32LE(body.length + 4, 4);
    return joinBytes([head, body]);
  },
};

function sort(chunk: Uint8Array, length: number): Block {
  const name = Buffer.from(chunk.subarray(0, 4)).toString("latin1");
  if (DRAWN.has(name)) return { is: "picture", bytes: chunk };
  const body = chunk.subarray(8, 8 + length);
  if (name === "XMP ") return { is: "about", xmp: body };
  if (name !== "EXIF") return { is: "about" };
  // Some programs keep JPEG's heading.
  return { is: "about", tiff: startsWith(body, "Exif\0\0") ? body.subarray(6) : body };
}

function withFlags(chunk: Uint8Array, exif: boolean): Uint8Array {
  if (!startsWith(chunk, "VP8X")) return chunk;
  const copy = Uint8Array.from(chunk);
  copy[8] = ((chunk[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (exif ? HAS_EXIF : 0);
  return copy;
}

function chunkOf(name: string, body: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(body.length, 4);
  return joinBytes([head, body, new Uint8Array(body.length % 2)]);
}
