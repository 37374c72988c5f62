import type { Page } from "#book/page.ts";
import { graphOf } from "#runbook/page-graph.ts";
import { flowchartPicture } from "../components/pictures.ts";
import { getBook } from "./_book.ts";
import { drawPicture } from "./_picture.ts";

const drawings = new Map<string, Promise<string>>();

/** A runbook's flowchart as SVG, drawn once for all clients. */
export function drawFlowchart(runbook: Page<"runbook">): Promise<string> {
  const key = `${runbook.file}\0${graphOf(runbook).revision}`;
  let drawing = drawings.get(key);
  if (drawing === undefined) {
    drawing = draw(runbook);
    drawings.set(key, drawing);
  }
  return drawing;
}

async function draw(runbook: Page<"runbook">): Promise<string> {
  return drawPicture(flowchartPicture(await getBook(), runbook));
}
