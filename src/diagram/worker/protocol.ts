/** What the main thread and a worker say to each other. Plain data: it is copied between threads. */
export interface Job {
  readonly source: string;
  readonly id: string;
  /** What the picture is called in messages; in the picture, `TITLE` stands for it. */
  readonly title: string;
  readonly description: string | undefined;
  readonly titles: readonly (readonly [nodeId: string, title: string])[];
  readonly icons: readonly (readonly [nodeId: string, address: string])[];
}

/** Stands for a picture's title while it is drawn and kept, so that equal pictures with other titles are drawn once. */
export const TITLE = "sitebook-title";

export interface Picture {
  readonly svg: string;
  /** CSS pixels, whole numbers. */
  readonly width: number;
  readonly height: number;
}

export type Answer =
  | { readonly kind: "picture"; readonly picture: Picture }
  | {
      readonly kind: "mistake";
      readonly message: string;
      readonly line: number | undefined;
      readonly column: number | undefined;
      readonly fix: string;
    }
  | { readonly kind: "bug"; readonly error: Error };

export type FromWorker = { readonly kind: "ready" } | Answer;
