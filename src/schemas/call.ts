import * as z from "zod";
import { Identifier, IsoDate, LocalDateTime, Words } from "./scalars.ts";
import { ref } from "./references.ts";

const Answer = z.strictObject({
  asked: Words.describe("The question."),
  answered: Words.describe("The answer."),
  note: Words.optional().describe("What was noted at this step."),
});

const Lacked = z.strictObject({
  fact: Words.describe("What the documentation did not say: a fact's path, such as outlet.run, or words."),
  page: ref("field").optional().describe("The page that should say it."),
});

const Prevention = z.strictObject({
  what: Words.describe("What would prevent it from happening again."),
  due: IsoDate.optional().describe("By when."),
  closedBy: ref("visit").optional().describe("The visit that did it."),
  closedOn: IsoDate.optional().describe("The day it was done, if no visit was needed."),
});

export const CallSchema = z
  .strictObject({
    kind: z.literal("call").describe("This page tells of one call."),
    at: LocalDateTime.describe("When it came in, in the client's own time."),
    takenBy: ref("person")
      .optional()
      .describe("Who took it. Blank if the client's staff solved it themselves."),
    caller: Words.describe("Who called: a contact's id, or a name."),
    said: Words.describe("What they said, in their words."),
    about: z
      .array(ref("equipment", "outlet", "service", "circuit"))
      .optional()
      .describe("What it turned out to be about."),
    runbook: ref("runbook").optional().describe("The runbook that was followed."),
    code: Identifier.optional().describe("The hand-over code, if one was read out."),
    trail: z.array(Answer).optional().describe("The questions and answers, in order."),
    outcome: z.enum(["resolved", "self-served", "escalated", "visit"]).describe("How it ended."),
    minutes: z.int().nonnegative().describe("How long it took, in minutes."),
    cause: Words.optional().describe("What it was in the end."),
    failedAt: Words.optional().describe("The step at which phone support could not go on."),
    lacked: z.array(Lacked).optional().describe("What the documentation lacked."),
    wrong: z
      .array(ref("field"))
      .optional()
      .describe("Pages, or fields of pages, that turned out to be wrong."),
    prevention: Prevention.optional().describe("What would prevent it."),
    noneBecause: Words.optional().describe("If nothing would prevent it: why."),
    settledBy: ref("visit").optional().describe("The visit that settled it."),
    repeats: ref("call").optional().describe("An earlier call about the same trouble."),
  })
  .describe("One call: clients/<client>/calls/<date>-<words>.mdx.");
