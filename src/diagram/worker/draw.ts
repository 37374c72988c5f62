import mermaid from "mermaid";
import { DiagramError } from "../errors.ts";
import { shieldCodes } from "../label.ts";
import { parseFlowchart } from "./flowchart-model.ts";
import { mermaidConfig } from "./mermaid-config.ts";
import { describeMistake } from "./mistake.ts";
import type { Job, Picture } from "./protocol.ts";
import { shrinkPicture } from "./shrink.ts";
import { readTexts, verifyPicture } from "./verify.ts";

mermaid.initialize(mermaidConfig);

/**
 * Draws one picture with the thread's DOM, which must be there already. One at a time: Mermaid keeps its state in
 * the document. Throws `DiagramError` for the author's mistakes and plain errors for all else.
 */
export async function drawPicture(job: Job): Promise<Picture> {
  const { source, offset } = prepareSource(job.source);
  const model = await parseFlowchart(source).catch((error: unknown) => {
    throw describeMistake(error, job.source, offset);
  });
  if (model.nodes.length === 0)
    throw new DiagramError("The flowchart has no nodes.", {
      line: 1,
      fix: "write a link for each line: `a --> b`.",
    });
  try {
    const { svg: markup } = await mermaid.render(job.id, source);
    const container = document.createElement("div");
    container.innerHTML = markup;
    const svg = container.querySelector("svg");
    if (!svg) throw new Error(`Mermaid drew nothing for "${job.title}".`);
    const facts = {
      id: job.id,
      model,
      titles: new Map(job.titles),
      icons: new Map(job.icons),
      title: job.title,
      description: job.description,
    };
    const texts = readTexts(svg);
    shrinkPicture(svg, facts);
    verifyPicture(svg, facts, texts);
    return {
      svg: new XMLSerializer().serializeToString(svg),
      width: Number(svg.getAttribute("width")),
      height: Number(svg.getAttribute("height")),
    };
  } finally {
    document.body.replaceChildren();
  }
}

/** Comment lines become empty ones, so that Mermaid's line numbers stay those of the author. */
function prepareSource(text: string): { source: string; offset: number } {
  const blanked = text.replace(/\r\n?/g, "\n").replace(/^[^\S\n]*%%(?!\{)[^\n]*$/gm, "");
  const source = blanked.replace(/^\s+/, "");
  const offset = blanked.slice(0, blanked.length - source.length).split("\n").length - 1;
  return { source: shieldCodes(source), offset };
}
