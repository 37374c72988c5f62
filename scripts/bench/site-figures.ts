import { join } from "node:path";
import { z } from "zod";
import type { PictureCounts } from "#diagram/index.ts";
import { generatePractice } from "./generate.ts";
import type { ClientSize } from "./generate.ts";
import { measure } from "./measure.ts";
import type { Measured } from "./measure.ts";

/** What one phase of one size cost. */
export interface Figure {
  clients: number;
  phase: "check" | "render" | "index";
  /** Pages read by the check, pages written by the others. */
  pages: number;
  /** Of the pages rendered; null for the other phases. */
  pictures: PictureCounts | null;
  seconds: number;
  /** Processor time, in seconds: what other programs on the machine change least. */
  processor: number | null;
  peak: number | null;
}

export interface FigureOptions {
  /** Where the practice and its site are written; it is left there. */
  folder: string;
  clients: number;
  size: ClientSize;
  phases: readonly Figure["phase"][];
  /** The content folder whose practice and library the generated clients share. */
  content: string;
  env: Readonly<Record<string, string | undefined>>;
  talk: (text: string) => void;
}

/** What `npm run bench` measures of sites, by name: which phases, on which clients, and how many of them if none is said. */
export const siteBenches: Readonly<
  Record<string, { phases: readonly Figure["phase"][]; size: ClientSize; sizes: string }>
> = {
  check: { phases: ["check"], size: "office", sizes: "20,100,500" },
  build: { phases: ["render", "index"], size: "office", sizes: "20,100,500" },
  all: { phases: ["check", "render", "index"], size: "office", sizes: "20,100,500" },
  runbooks: { phases: ["check", "render"], size: "small", sizes: "1000" },
};

const PROGRAMS: Record<Figure["phase"], readonly string[]> = {
  check: ["scripts/check.ts", "--format", "json"],
  render: ["scripts/bench/render.ts"],
  index: ["scripts/bench/index-site.ts"],
};

/** Generates a practice and measures the phases on it. Throws if one of them fails. */
export async function measureSite({
  folder,
  clients,
  size,
  phases,
  content,
  env,
  talk,
}: FigureOptions): Promise<Figure[]> {
  talk(`Writing a practice of ${clients} clients …\n`);
  const book = join(folder, "content");
  await generatePractice(book, clients, content, size);
  const told = {
    ...env,
    SITEBOOK_CONTENT: book,
    SITEBOOK_OUT: siteIn(folder),
    SITEBOOK_PICTURES: join(folder, "pictures"),
  };
  const figures: Figure[] = [];
  for (const phase of phases) {
    talk(`  ${phase} …\n`);
    const measured = await measure(PROGRAMS[phase], told);
    if (measured.code !== 0)
      throw new Error(`The phase ${phase} failed for ${clients} clients.
${measured.output.slice(0, 2000)}`);
    figures.push({ clients, phase, ...readReport(measured), ...pick(measured) });
  }
  return figures;
}

/** Where `measureSite` has the site written. */
export function siteIn(folder: string): string {
  return join(folder, "site");
}

function pick({ seconds, processor, peak }: Measured): Pick<Figure, "seconds" | "processor" | "peak"> {
  return { seconds, processor, peak };
}

/** What every phase writes as JSON, besides other things. */
const Report = z.object({
  pages: z.number(),
  pictures: z.object({ drawn: z.number(), kept: z.number() }).optional(),
});

function readReport({ output }: Measured): Pick<Figure, "pages" | "pictures"> {
  const { pages, pictures = null } = Report.parse(JSON.parse(output));
  return { pages, pictures };
}
