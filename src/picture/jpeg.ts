import { PictureFault, cut, joinBytes, startsWith, viewOf } from "./block.ts";
import type { Block, Format } from "./block.ts";
import { writeOrientation } from "./exif.ts";

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const EXIF = "Exif\0\0";
const XMP = "http://ns.adobe.com/";

/** JPEG: segments that begin with a marker, and scans of coded data between them. */
export const jpeg: Format = {
  read(file) {
    if (file[0] !== 0xff || file[1] !== START) throw new PictureFault("does not begin like a JPEG");
    const blocks: Block[] = [];
    let at = 2;
    for (;;) {
      // Any number of FF may stand before a marker.
      while (file[at] === 0xff && file[at + 1] === 0xff) at++;
      const [lead, marker] = cut(file, at, at + 2);
      if (lead !== 0xff || marker === undefined)
        throw new PictureFault("has bytes where a segment should begin");
      // What some telephones put behind the end are more pictures of the same moment.
      if (marker === END) return blocks;
      const end = at + 2 + viewOf(cut(file, at + 2, at + 4)).getUint16(0);
      const segment = cut(file, at, end);
      blocks.push(sort(marker, segment));
      at = end;
      if (marker === SCAN) {
        const next = endOfScan(file, end);
        blocks.push({ is: "picture", bytes: cut(file, end, next) });
        at = next;
      }
    }
  },

  write(blocks, orientation) {
    const turned = orientation === 1 ? [] : [orientationSegment(orientation)];
    return joinBytes([Uint8Array.of(0xff, START), ...turned, ...blocks, Uint8Array.of(0xff, END)]);
  },
};

function sort(marker: number, segment: Uint8Array): Block {
  const body = segment.subarray(4);
  if (marker === COMMENT) return { is: "about" };
  if (marker < 0xe0 || marker > 0xef) return { is: "picture", bytes: segment };
  // JFIF's first sixteen bytes say how dense the dots are; a small picture may follow them.
  if (marker === 0xe0 && startsWith(body, "JFIF\0") && body.length >= 14)
    return {
      is: "picture",
      bytes: joinBytes([Uint8Array.of(0xff, 0xe0, 0, 16), body.subarray(0, 12), Uint8Array.of(0, 0)]),
    };
  if (marker === 0xe2 && startsWith(body, "ICC_PROFILE\0")) return { is: "picture", bytes: segment };
  if (marker === 0xee && startsWith(body, "Adobe")) return { is: "picture", bytes: segment };
  if (marker === 0xe1 && startsWith(body, EXIF)) return { is: "about", tiff: body.subarray(EXIF.length) };
  return marker === 0xe1 && startsWith(body, XMP) ? { is: "about", xmp: body } : { is: "about" };
}

/** Coded data ends at the first marker that is neither a stuffed FF nor a restart. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; at + 1 < file.length; at++) {
    const next = file[at + 1] ?? 0;
    if (file[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new PictureFault("ends in the middle");
}

function orientationSegment(orientation: number): Uint8Array {
  const body = joinBytes([Buffer.from(EXIF, "latin1"), writeOrientation(orientation)]);
  return joinBytes([Uint8Array.of(0xff, 0xe1, 0, body.length + 2), body]);
}
