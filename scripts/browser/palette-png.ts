import { createRequire } from "node:module";

interface Picture {
  png(options: { palette: boolean; quality: number; compressionLevel: number; effort: number }): Picture;
  toBuffer(): Promise<Buffer>;
}

/**
 * The same picture in at most 256 colours, a third of the size: screenshots of text lose nothing one could see. sharp
 * is Astro's own picture library, optional there; without it the picture stays as it is.
 */
export async function toPalettePng(png: Buffer): Promise<Buffer> {
  const load = createRequire(createRequire(import.meta.url).resolve("astro"));
  let sharp: (input: Buffer) => Picture;
  try {
    sharp = load("sharp") as typeof sharp; // `as`: what sharp's own types say, as far as it is used here
  } catch {
    return png;
  }
  return sharp(png).png({ palette: true, quality: 90, compressionLevel: 9, effort: 10 }).toBuffer();
}
