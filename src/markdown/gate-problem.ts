/** Something in a page's text that content may not hold. Lines count within the body. */
export interface GateProblem {
  rule: string;
  line: number;
  column: number;
  message: string;
  fix: string;
}

/** What is wrong with a node, wherever it stands. */
export type Judgement = Omit<GateProblem, "line" | "column">;
