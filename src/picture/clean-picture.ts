import { PictureFault, startsWith } from "./block.ts";
import type { Block, Format } from "./block.ts";
import { readCameraData } from "./exif.ts";
import { jpeg } from "./jpeg.ts";
import { png } from "./png.ts";
import { checkSvg } from "./svg.ts";
import { webp } from "./webp.ts";

export { PictureFault } from "./block.ts";

/**
 * A picture as it is published: drawn the same, but without what cameras and editors write into it: places, times, serial
 * numbers, names, small copies. How it is to be turned stays. GIF and SVG are left as they are: no camera writes them, and an
 * SVG that is more than a drawing is refused.
 * `name` is the file's, whose ending says what it should be. Throws a PictureFault if it is not, or cannot be cleaned.
 */
export function cleanPicture(name: string, file: Uint8Array): Uint8Array {
  const format = formatOf(name, file);
  if (format === null) return file;
  const blocks = format.read(file);
  const { orientation } = sayAbout(blocks);
  return format.write(
    blocks.flatMap((block) => (block.is === "picture" ? block.bytes : [])),
    orientation,
  );
}

/** Whether a picture says where it was taken. Throws like `cleanPicture`. */
export function tellsPlace(name: string, file: Uint8Array): boolean {
  const format = formatOf(name, file);
  return format !== null && sayAbout(format.read(file)).place;
}

/** How to take the file apart; null for what is published as it is. */
function formatOf(name: string, file: Uint8Array): Format | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (ending === "avif" && HIDDEN.test(Buffer.from(file.subarray(0, 65_536)).toString("latin1")))
    throw new PictureFault("holds a camera's or an editor's data, which cannot be taken out of an AVIF");
  if (ending === "svg") checkSvg(file);
  if (ending === "gif" && !startsWith(file, "GIF8")) throw new PictureFault("does not begin like a GIF");
  return FORMATS[ending] ?? null;
}

const FORMATS: Readonly<Record<string, Format>> = { jpg: jpeg, jpeg, png, webp };

/** An AVIF's entry for data about the picture, in any version of its table. */
const HIDDEN = /infe[\s\S]{8,10}(?:Exif|mime)/;

function sayAbout(blocks: readonly Block[]): { orientation: number; place: boolean } {
  let [orientation, place] = [1, false];
  for (const block of blocks) {
    if (block.is === "picture") continue;
    const camera = block.tiff === undefined ? null : readCameraData(block.tiff);
    if (camera !== null && camera.orientation !== 1) ({ orientation } = camera);
    const written = block.xmp === undefined ? "" : Buffer.from(block.xmp).toString("latin1");
    place ||= camera?.place === true || /GPS(?:Latitude|Longitude)/.test(written);
  }
  return { orientation, place };
}
