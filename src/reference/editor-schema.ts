import type { PageKind } from "#schemas/index.ts";
import { describeKind, exampleOf } from "./schema-node.ts";
import type { SchemaNode } from "./schema-node.ts";

/**
 * The JSON Schema an editor completes and checks a page's front matter by. Our own keys are left out; what they say
 * travels in standard ones, and in `patternErrorMessage`, which the YAML support of editors shows for a bad value.
 */
export function editorSchema(kind: PageKind): Record<string, unknown> {
  return { title: `Sitebook: ${kind}`, ...translate(describeKind(kind)) };
}

/** The same as a file's text: the same bytes each time. */
export function editorSchemaText(kind: PageKind): string {
  return `${JSON.stringify(editorSchema(kind), null, 2)}\n`;
}

function translate(node: SchemaNode): Record<string, unknown> {
  const { help, references: _, examples: _examples, properties, items, anyOf, ...standard } = node;
  const example = exampleOf(node);
  return {
    ...standard,
    ...(example === null ? {} : { examples: [example] }),
    ...(help === undefined || node.pattern === undefined
      ? {}
      : { patternErrorMessage: `This is not ${help.is}: ${help.fix}.` }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, child]) => [name, translate(child)]),
          ),
        }),
    ...(items === undefined ? {} : { items: translate(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(translate) }),
  };
}
