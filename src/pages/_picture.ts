import { renderMermaid } from "#diagram/index.ts";
import type { SitePicture } from "../components/pictures.ts";

/** Draws a picture made from the book. Equal ones are drawn once and kept between builds. */
export async function drawPicture({ source, title, nodes }: SitePicture): Promise<string> {
  const { svg } = await renderMermaid(source, { title, nodes });
  return svg;
}
