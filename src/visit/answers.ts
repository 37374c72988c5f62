import * as z from "zod";
import { VisitSchema } from "#schemas/visit.ts";
import { CommandRefused } from "../write/console.ts";

const Answer = z.strictObject({
  item: z.string().min(1),
  kind: z.enum(["facts", "call", "restore", "checkIn", "training", "idea", "promise", "prevented", "note"]),
  /** A page as `equipment/sw-01`, or the id of a call, backup or contact. */
  about: z.string(),
  facts: z.array(z.string()).default([]),
  /** As typed, by field. */
  values: z.record(z.string(), z.string()),
  /** What the page said when the pack was made, by field. */
  was: z.record(z.string(), z.string()).default({}),
  /** Fields seen to be true, or what was done. */
  ticks: z.array(z.string()).default([]),
});

/** The file that a visit pack exports. */
export const AnswersSchema = z.strictObject({
  format: z.literal("sitebook-visit-answers"),
  version: z.literal(1),
  client: z.string(),
  made: z.string(),
  by: VisitSchema.shape.by.optional(),
  on: VisitSchema.shape.on.optional(),
  reason: VisitSchema.shape.reason.optional(),
  minutes: z.coerce.number().int().positive().optional(),
  summary: z.string().optional(),
  answers: z.array(Answer),
});

export type Answer = z.infer<typeof Answer>;
export type Answers = z.infer<typeof AnswersSchema>;

/** One technician's answers, with the name of the file they came in. */
export interface NamedAnswers {
  file: string;
  answers: Answers;
}

/** Reads an answers file. Throws CommandRefused with a sentence for the person who named it. */
export function readAnswers(file: string, text: string, client: string): NamedAnswers {
  const parsed = AnswersSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where =
      issue === undefined || issue.path.length === 0 ? "" : ` at ${issue.path.join(".")}: ${issue.message}`;
    throw new CommandRefused(
      `${file} is not the answers of a visit pack${where}. Fix: export them from the pack again.`,
    );
  }
  if (parsed.data.client !== client)
    throw new CommandRefused(
      `${file} holds answers about ${parsed.data.client}, not ${client}. Fix: name the other client, or the other file.`,
    );
  return { file, answers: parsed.data };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
