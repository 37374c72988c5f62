import mermaid from "mermaid";
import { DiagramError } from "../errors.ts";
import { shieldCodes } from "../label.ts";
import { parseFlowchart } from "./flowchart-model.ts";
import { mermaidConfig } from "./mermaid-config.ts";
import { describeMistake } from "./mistake.ts";
import { TITLE } from "./protocol.ts";
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
  const flowchart = await parseFlowchart(source).catch((error: unknown) => {
    throw describeMistake(error, job.source, offset);
  });
  const { model } = flowchart;
  if (model.nodes.length === 0)
    throw new DiagramError("The flowchart has no nodes.", {
      line: 1,
      fix: "write a link for each line: `a --> b`.",
    });
  try {
    const svg = openPicture(job.id);
    await flowchart.drawInto(job.id);
    const facts = {
      id: job.id,
      model,
      titles: new Map(job.titles),
      icons: new Map(job.icons),
      name: flowchart.title || job.title,
      title: flowchart.title || TITLE,
      description: flowchart.description || job.description,
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

/**
 * An empty picture in the document. Mermaid's own `render` would draw into one like it, write it out as text, clean that
 * by parsing it and hand it over to be parsed once more, which takes as long as drawing. Instead the picture stays what it
 * is, and `verifyPicture` refuses every element and attribute that it does not know.
 */
function openPicture(id: string): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.id = id;
  svg.append(document.createElementNS(svg.namespaceURI, "g"));
  document.body.append(svg);
  return svg;
}

/** Comment lines become empty ones, so that Mermaid's line numbers stay those of the author. */
function prepareSource(text: string): { source: string; offset: number } {
  const blanked = text.replace(/\r\n?/g, "\n").replace(/^[^\S\n]*%%(?!\{)[^\n]*$/gm, "");
  const source = blanked.replace(/^\s+/, "");
  const offset = blanked.slice(0, blanked.length - source.length).split("\n").length - 1;
  return { source: shieldCodes(source), offset };
}
