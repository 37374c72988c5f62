import type { ReferenceTarget } from "#schemas/index.ts";
import { exampleOf } from "./schema-node.ts";
import type { SchemaNode } from "./schema-node.ts";

/** One field as the reference page shows it. */
export interface FieldRow {
  /** Where it stands in the front matter: `name`, `restart.safe`, `addresses[].ip`. */
  path: string;
  /** How deep it is nested, from 0. */
  depth: number;
  /** Whether it must be there when what it belongs to is. */
  required: boolean;
  /** What may be written, in words: `an IP address`, `a list of dates`. */
  type: string;
  description: string;
  example: string | null;
  /** The words to choose from, if only those are allowed. */
  choices: readonly string[];
  /** What the value is the id of. */
  refersTo: readonly ReferenceTarget[];
}

/** Every field of a kind of page, in the order of the schema, each followed by the fields inside it. */
export function listFields(schema: SchemaNode): FieldRow[] {
  return listProperties(schema, "", 0);
}

function listProperties(schema: SchemaNode, prefix: string, depth: number): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, node]) => {
    const path = `${prefix}${name}`;
    const required = schema.required?.includes(name) ?? false;
    return [describeField(node, path, depth, required), ...listInside(node, path, depth + 1)];
  });
}

function describeField(node: SchemaNode, path: string, depth: number, required: boolean): FieldRow {
  const leaves = listLeaves(node);
  const example = leaves.map(exampleOf).find((value) => value !== null);
  return {
    path,
    depth,
    required,
    type: sayType(node),
    description: node.description ?? "",
    example: example === undefined ? null : String(example),
    choices: [...new Set(leaves.flatMap((leaf) => leaf.enum ?? []).map(String))],
    refersTo: [...new Set(leaves.flatMap((leaf) => leaf.references ?? []))],
  };
}

/** Fields inside a field. A group that may also be a list of such groups is listed once. */
function listInside(node: SchemaNode, path: string, depth: number): FieldRow[] {
  if (node.properties !== undefined) return listProperties(node, `${path}.`, depth);
  if (node.items !== undefined) return listInside(node.items, `${path}[]`, depth);
  for (const option of node.anyOf ?? []) {
    const rows = listInside(option, path, depth);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** The plain values that may stand in a field, those of a list's entries included. */
function listLeaves(node: SchemaNode): SchemaNode[] {
  if (node.anyOf !== undefined) return node.anyOf.flatMap(listLeaves);
  if (node.items !== undefined) return listLeaves(node.items);
  return node.properties === undefined ? [node] : [];
}

function sayType(node: SchemaNode): string {
  if (node.anyOf !== undefined) return [...new Set(node.anyOf.map(sayOption))].join(", or ");
  if (node.items !== undefined) return sayList(node.items);
  if (node.properties !== undefined) return "a group of fields";
  if (node.const !== undefined) return `always ${String(node.const)}`;
  if (node.enum !== undefined) return "one of these words";
  if (node.help !== undefined) return node.help.is;
  if (node.type === "boolean") return "true or false";
  return node.type === "integer" ? sayRange(node) : "text";
}

function sayOption(node: SchemaNode): string {
  return node.const === undefined ? sayType(node) : `the word ${String(node.const)}`;
}

function sayList(items: SchemaNode): string {
  if (items.properties !== undefined) return "a list of groups";
  if (items.enum !== undefined) return "a list of these words";
  const each = sayType(items);
  return each === "text" ? "a list of texts" : `a list, each ${each}`;
}

function sayRange({ minimum, exclusiveMinimum, maximum }: SchemaNode): string {
  const least = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
  // For a plain integer zod writes the largest numbers that JavaScript can count with.
  const low = least === undefined || least <= Number.MIN_SAFE_INTEGER ? null : least;
  const high = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? null : maximum;
  if (low === null) return "a whole number";
  return high === null ? `a whole number, ${low} or more` : `a whole number from ${low} to ${high}`;
}
