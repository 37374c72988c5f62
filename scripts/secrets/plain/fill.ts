/** What a plain line is filled with; `value` gives another one each time. */
export interface Fill {
  thing: string;
  other: string;
  cue: string;
  value: () => string;
  user: string;
  ip: string;
  note: string;
}

/** One way to write such a line. */
export type Write = (fill: Fill) => string;
