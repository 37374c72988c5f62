import { childElements } from "./child-elements.ts";

/**
 * Mermaid sets each word as a `<tspan>` within a row's `<tspan>`. This joins the words of a row, keeping bold and
 * italic ones apart, and sets a text of one row directly in its `<text>`.
 */
export function flattenText(text: Element): void {
  const rows = [...childElements(text)].filter((row) =>
    /\btext-outer-tspan\b/.test(row.getAttribute("class") ?? ""),
  );
  if (rows.length === 0) return;
  for (const [index, row] of rows.entries()) flattenRow(row, LEADING * (index - (rows.length - 1) / 2));
  for (const name of ["y", "text-anchor"]) text.removeAttribute(name);

  const [only] = rows;
  if (rows.length > 1 || !only) return;
  text.setAttribute("y", only.getAttribute("y") ?? "0");
  text.replaceChildren(...only.childNodes);
}

/**
 * Added to Mermaid's row distance of 1.1 em, which is tight for reading. The padding of a node has room for it, and
 * the middle of the label stays where it is.
 */
const LEADING = 0.15;

function flattenRow(row: Element, shift: number): void {
  const runs: { weight: string; style: string; text: string }[] = [];
  for (const word of childElements(row)) {
    const weight = word.getAttribute("font-weight") ?? "normal";
    const style = word.getAttribute("font-style") ?? "normal";
    const last = runs.at(-1);
    if (last?.weight === weight && last.style === style) last.text += word.textContent ?? "";
    else runs.push({ weight, style, text: word.textContent ?? "" });
  }
  const top =
    Number.parseFloat(row.getAttribute("y") ?? "0") +
    Number.parseFloat(row.getAttribute("dy") ?? "0") +
    shift;
  for (const name of row.getAttributeNames()) if (name !== "x") row.removeAttribute(name);
  row.setAttribute("y", `${Math.round(top * 100) / 100}em`);
  row.replaceChildren(
    ...runs.map(({ weight, style, text }) => {
      if (weight === "normal" && style === "normal") return row.ownerDocument.createTextNode(text);
      const span = row.ownerDocument.createElementNS(row.namespaceURI, "tspan");
      if (weight !== "normal") span.setAttribute("font-weight", weight);
      if (style !== "normal") span.setAttribute("font-style", style);
      span.textContent = text;
      return span;
    }),
  );
}
