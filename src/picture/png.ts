import { crc32 } from "node:zlib";
import { PictureFault, cut, joinBytes, startsWith, viewOf } from "./block.ts";
import type { Block, Format } from "./block.ts";
import { writeOrientation } from "./exif.ts";

const SIGNATURE = "\x89PNG\r\n\x1a\n";

/** Chunks that say how the picture is drawn, those of animations among them. */
const DRAWN = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs sPLT acTL fcTL fdAT".split(" "),
);

/** PNG: chunks with a length, a name and a check. */
export const png: Format = {
  read(file) {
    if (!startsWith(file, SIGNATURE)) throw new PictureFault("does not begin like a PNG");
    const blocks: Block[] = [];
    for (let at = SIGNATURE.length; ;) {
      const length = viewOf(cut(file, at, at + 8)).getUint32(0);
      const chunk = cut(file, at, at + 12 + length);
      const name = Buffer.from(chunk.subarray(4, 8)).toString("latin1");
      const body = chunk.subarray(8, 8 + length);
      if (DRAWN.has(name)) blocks.push({ is: "picture", bytes: chunk });
      else if (name === "eXIf") blocks.push({ is: "about", tiff: body });
      else blocks.push({ is: "about", ...(name === "iTXt" ? { xmp: body } : {}) });
      if (name === "IEND") return blocks;
      at += 12 + length;
    }
  },

  write(blocks, orientation) {
    const [head = new Uint8Array(), ...rest] = blocks;
    const turned = orientation === 1 ? [] : [chunkOf("eXIf", writeOrientation(orientation))];
    return joinBytes([Buffer.from(SIGNATURE, "latin1"), head, ...turned, ...rest]);
  },
};

function chunkOf(name: string, body: Uint8Array): Uint8Array {
  const named = joinBytes([Buffer.from(name, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return joinBytes([length, named, check]);
}
