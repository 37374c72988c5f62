import * as z from "zod";
import type { ValueHelp } from "#schemas/index.ts";
import { schemas } from "#schemas/index.ts";
import type { PageKind, ReferenceTarget } from "#schemas/index.ts";

/** A JSON Schema as zod writes ours: the parts of the standard that our schemas use, and two keys of our own. */
export interface SchemaNode {
  type?: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  items?: SchemaNode;
  anyOf?: SchemaNode[];
  enum?: (string | number)[];
  const?: string | number | boolean;
  examples?: (string | number)[];
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  pattern?: string;
  /** What the value should be and how to mend it, in words. */
  help?: ValueHelp;
  /** What the value is the id of. */
  references?: ReferenceTarget[];
}

/** What a page of a kind may say, as JSON Schema (draft 7, the newest that editors' YAML support reads in full). */
export function describeKind(kind: PageKind): SchemaNode {
  // `as`: zod's own type for JSON Schema knows nothing of the keys our schemas carry in their meta.
  return z.toJSONSchema(schemas[kind], { target: "draft-07" }) as SchemaNode;
}

/** An example worth showing. Free text has one only because every value must: it would be noise. */
export function exampleOf(node: SchemaNode): string | number | null {
  if (node.help?.is === "text") return null;
  return node.examples?.[0] ?? null;
}
