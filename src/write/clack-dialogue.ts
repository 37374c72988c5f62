import {
  autocomplete,
  autocompleteMultiselect,
  confirm,
  isCancel,
  multiline,
  multiselect,
  select,
  text,
} from "@clack/prompts";
import type { Readable, Writable } from "node:stream";
import { DialogueLeft } from "./console.ts";
import type { Dialogue } from "./console.ts";

/** More than this is looked for by typing a part of it. */
const MANY = 10;

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
    paste: async ({ message }) => {
      const hint = "Then Tab, and Enter.";
      return answered(multiline({ message: `${message} ${hint}`, showSubmit: true, ...streams }));
    },
    select: async ({ message, choices, initial }) =>
      answered(
        (choices.length > MANY ? autocomplete<string> : select<string>)({
          message,
          options: choices.map((choice) => ({ ...choice })),
          ...streams,
          ...(choices.length > MANY ? LOOK : {}),
          ...(initial === undefined ? {} : { initialValue: initial }),
        }),
      ),
    many: async ({ message, choices, initial = [] }) =>
      answered(
        (choices.length > MANY ? autocompleteMultiselect<string> : multiselect<string>)({
          message,
          options: choices.map((choice) => ({ ...choice })),
          required: false,
          initialValues: [...initial],
          ...streams,
          ...(choices.length > MANY ? LOOK : {}),
        }),
      ),
    confirm: async ({ message, initial }) =>
      answered(confirm({ message, initialValue: initial, ...streams })),
  };
}

const LOOK = { maxItems: 8, placeholder: "type a part of its name" } as const;

async function answered<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await question;
  if (isCancel(answer)) throw new DialogueLeft("left");
  return answer as Exclude<T, symbol>; // `as`: the one symbol that clack gives is for leaving
}
