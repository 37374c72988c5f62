import { crc32, deflateSync } from "node:zlib";
import { writeOrientation } from "#picture/exif.ts";

/** The field of a picture's mark that no edition may show: what a camera or an editor wrote into it. */
export const ABOUT_PICTURE = "(about the photo)";

/**
 * A device's photo: a PNG of one dot whose palette holds one mark, which is shown with it, and whose comment and camera's
 * data hold another, which is not. `data` is the planted page's.
 */
export function plantPicture(
  data: unknown,
  page: string,
  word: () => string,
  note: (field: string, forms: string[]) => void,
): { file: string; bytes: Uint8Array } {
  // `as`: planting fills in the photo of every device.
  const { photo } = data as { photo: { file: string } };
  const [drawn, about] = [word(), word()];
  note("photo.file", [drawn]);
  note(ABOUT_PICTURE, [about]);
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0]);
  const bytes = Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("eXIf", Buffer.concat([writeOrientation(6), Buffer.from(about)])),
    chunk("tEXt", Buffer.from(`Comment\0${about}`)),
    // Three bytes a colour.
    chunk("PLTE", Buffer.from(drawn.padEnd(Math.ceil(drawn.length / 3) * 3))),
    chunk("IDAT", deflateSync(Buffer.alloc(2))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return { file: page.slice(0, page.lastIndexOf("/") + 1) + photo.file.replace(/^\.\//, ""), bytes };
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
