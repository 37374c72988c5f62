import { confirm, isCancel, multiselect, select, text } from "@clack/prompts";
import type { Readable, Writable } from "node:stream";
import { DialogueLeft } from "./console.ts";
import type { Dialogue } from "./console.ts";

/**
 * Questions on a terminal. `output` is where they are drawn: standard error, as results go to standard output. When
 * `signal` aborts, because the terminal has gone, the person has left.
 */
export function clackDialogue(streams: { input: Readable; output: Writable; signal: AbortSignal }): Dialogue {
  return {
    text: async ({ message, initial, hint, check }) =>
      // clack gives undefined for an empty line.
      (
        (await answered(
          text({
            message,
            ...streams,
            ...(initial === undefined ? {} : { initialValue: initial }),
            ...(hint === undefined ? {} : { placeholder: hint }),
            ...(check === undefined
              ? {}
              : { validate: (answer: string | undefined) => check((answer ?? "").trim()) }),
          }),
        )) as string | undefined
      )?.trim() ?? "", // `as`: what clack's types leave out
    select: async ({ message, choices, initial }) =>
      answered(
        select({
          message,
          options: choices.map((choice) => ({ ...choice })),
          ...streams,
          ...(initial === undefined ? {} : { initialValue: initial }),
        }),
      ),
    many: async ({ message, choices }) =>
      answered(
        multiselect({
          message,
          options: choices.map((choice) => ({ ...choice })),
          required: false,
          ...streams,
        }),
      ),
    confirm: async ({ message, initial }) =>
      answered(confirm({ message, initialValue: initial, ...streams })),
  };
}

async function answered<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await question;
  if (isCancel(answer)) throw new DialogueLeft("left");
  return answer as Exclude<T, symbol>; // `as`: the one symbol that clack gives is for leaving
}
