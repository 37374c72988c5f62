/**
 * The author's mistake in a diagram: the text is not a flowchart that Mermaid understands.
 * `line` and `column` count from 1 within the text that was given to `renderMermaid`.
 * Everything else that goes wrong is a plain Error: a bug, not something an author can mend.
 */
export class DiagramError extends Error {
  override readonly name = "DiagramError";
  readonly line?: number;
  readonly column?: number;
  /** How to mend it, a clause. */
  readonly fix: string;

  constructor(
    message: string,
    place: { line?: number | undefined; column?: number | undefined; fix?: string | undefined } = {},
  ) {
    super(message);
    this.fix = place.fix ?? "draw it anew from two nodes, `a --> b`, and add line after line.";
    if (place.line !== undefined) this.line = place.line;
    if (place.column !== undefined) this.column = place.column;
  }
}
