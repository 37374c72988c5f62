import type { MessagePort } from "node:worker_threads";
import type { RendererSettings } from "#diagram/index.ts";

/** What the thread that draws is told when it starts. */
export interface StudioStart {
  settings: RendererSettings;
  /** The content folder whose pictures it draws ahead, if any. */
  book: string | null;
}

/** A thread to draw for; null to end, which it answers with how many pictures there were. */
export interface StudioRequest {
  serve: MessagePort | null;
}

/** What a rendering thread is told when it starts. */
export interface ThreadStart {
  /** The program that Astro made of all routes, as a file URL. */
  entry: string;
  /** Each route's stylesheets, by Astro's key for the route. */
  pages: [key: string, data: { styles: unknown[] }][];
  /** Scripts that integrations put on pages. */
  scripts: unknown[];
}

/** One page to render: its address, its route as Astro names it, and the file it is written to. */
export interface RenderJob {
  id: number;
  url: string;
  route: string;
  component: string;
  file: string;
}

export type RenderReply =
  | { id: number; written: true }
  | { id: number; failed: { name: string; message: string; stack: string | undefined } };
