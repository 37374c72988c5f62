import * as z from "zod";
import { Duration, IsoDate, Words } from "./scalars.ts";
import { ref } from "./references.ts";

const Restore = z.strictObject({
  backup: ref("backup").describe("Which backup was tried."),
  what: Words.optional().describe("What was restored."),
  result: z.enum(["proven", "partial", "failed"]).describe("Whether it came back."),
  took: Duration.optional().describe("How long it took."),
  note: Words.optional().describe("What was learned."),
});

const CheckIn = z.strictObject({
  contact: ref("contact").describe("Whom we talked to."),
  said: Words.describe("What they said."),
});

const Training = z.strictObject({
  who: Words.describe("Who was shown."),
  topic: Words.describe("What they can now do."),
});

const Idea = z.strictObject({
  idea: Words.describe("What could be better."),
  from: ref("contact", "person").optional().describe("Whose idea it was."),
  status: z.enum(["proposed", "accepted", "declined", "done"]).describe("What became of it."),
  note: Words.optional().describe("Why."),
});

const Promise = z.strictObject({
  what: Words.describe("What we promised."),
  to: ref("contact").optional().describe("To whom."),
  due: IsoDate.optional().describe("By when."),
  keptOn: IsoDate.optional().describe("The day it was kept. Blank means open."),
});

const Supplied = z.strictObject({
  fact: Words.describe("The fact that was missing, by its path, such as outlet.run."),
  page: ref("field").describe("Where it is written now."),
});

export const VisitSchema = z
  .strictObject({
    kind: z.literal("visit").describe("This page tells of one visit."),
    on: IsoDate.describe("The day."),
    by: z.array(ref("person")).min(1).describe("Who came."),
    reason: z.enum(["scheduled", "call", "project", "emergency", "remote"]).describe("Why."),
    minutes: z.int().positive().optional().describe("Time on site, in minutes."),
    locations: z.array(ref("location")).optional().describe("Where."),
    summary: Words.describe("What was done, in a sentence."),
    calls: z.array(ref("call")).optional().describe("The calls this visit settled."),
    touched: z.array(ref("equipment", "outlet")).optional().describe("The devices and outlets worked on."),
    confirmed: z
      .array(ref("field"))
      .optional()
      .describe("What was seen to be true: a page, or one field of it."),
    supplied: z.array(Supplied).optional().describe("Missing facts that are documented since."),
    restores: z.array(Restore).optional().describe("Restores that were tried."),
    checkIns: z.array(CheckIn).optional().describe("People we asked how things are."),
    training: z.array(Training).optional().describe("What people were shown."),
    ideas: z.array(Idea).optional().describe("Ideas, and what became of them."),
    promises: z.array(Promise).optional().describe("What we promised."),
    prevented: z.array(Words).optional().describe("Trouble that was found before it struck."),
  })
  .describe("One visit: clients/<client>/visits/<date>.mdx.");
