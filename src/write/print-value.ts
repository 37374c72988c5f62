import { Document, Scalar, isCollection, isScalar, visit } from "yaml";
import type { Fact, Facts } from "#import/plan.ts";
import { setScalar, toNode } from "#import/page-text.ts";

/** A value on one line, `{ on: 2026-11-10, by: dana }`, as it stands in a line of front matter. */
export function printFlow(value: Fact): string {
  const node = toNode(value);
  visit(node, { Collection: (_, inner) => void (inner.flow = true) });
  return print(node);
}

/** `key: value` as lines without indentation: short groups on one line, longer ones below the key. */
export function printPair(key: string, value: Fact): string[] {
  return print(toNode({ [key]: value } satisfies Facts, true)).split("\n");
}

/** An item of a list as lines without indentation, on one line or, as its neighbours may be, on several. */
export function printItem(value: Fact, onOneLine: boolean): string[] {
  if (onOneLine || typeof value !== "object" || Array.isArray(value)) return [`- ${printFlow(value)}`];
  const lines = print(toNode(value, true)).split("\n");
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** A plain value in the quotes that the one before it had, where they fit. */
export function printLike(before: Scalar, value: string | number | boolean): string {
  const node = new Scalar<unknown>(before.value);
  if (before.type !== undefined) node.type = before.type;
  setScalar(node, value);
  return print(node);
}

function print(node: ReturnType<typeof toNode>): string {
  visit(node, {
    Scalar: (_, scalar) => {
      // Pages write dates bare, and YAML 1.2 takes them for text.
      if (typeof scalar.value === "string" && scalar.type === "QUOTE_DOUBLE" && DATE.test(scalar.value))
        scalar.type = "PLAIN";
    },
  });
  const document = new Document(null, { version: "1.2" });
  document.contents = node;
  const text = document.toString({ lineWidth: 0, minContentWidth: 0 }).trimEnd();
  // The package pads both kinds of brackets or neither; people write `{ a: 1 }` but `[a, b]`.
  return isScalar(node) || !isCollection(node) ? text : unpadLists(text);
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

/** Takes the padding from square brackets outside quotes. */
function unpadLists(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[ | \]/g, (found) =>
    found === "[ " ? "[" : found === " ]" ? "]" : found,
  );
}
