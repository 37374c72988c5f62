/** One thing that `npm test` does: a tool that passes or fails as a whole, or a Vitest project with many tests. */
export type Step =
  | { name: string; says: string; kind: "tool"; command: readonly string[] }
  | { name: string; says: string; kind: "vitest" };

export const steps: readonly Step[] = [
  {
    name: "format",
    says: "every file is formatted",
    kind: "tool",
    command: [
      "prettier",
      "--check",
      "--log-level",
      "warn",
      "--cache",
      "--cache-location",
      ".cache/prettier",
      ".",
      "!.vscode/schemas",
    ],
  },
  {
    // Before lint: on a fresh clone it writes the types of `astro:content`, which lint asks for.
    name: "types",
    says: "the types fit",
    kind: "tool",
    command: ["astro", "check", "--minimumFailingSeverity", "error", "--minimumSeverity", "error"],
  },
  {
    name: "lint",
    says: "the house rules hold",
    kind: "tool",
    command: ["eslint", "--max-warnings", "0", "--cache", "--cache-location", ".cache/eslint/", "."],
  },
  { name: "unused", says: "no dead file or dependency", kind: "tool", command: ["knip", "--no-progress"] },
  { name: "unit", says: "unit tests", kind: "vitest" },
  { name: "astro", says: "a site really built", kind: "vitest" },
  { name: "e2e", says: "the demo in a browser", kind: "vitest" },
];

/** The steps asked for, in their usual order. Throws with the known names if one is unknown. */
export function chooseSteps(only: readonly string[]): readonly Step[] {
  const names = steps.map(({ name }) => name);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new RangeError(`There is no step "${unknown}"; there are ${names.join(", ")}.`);
  return only.length === 0 ? steps : steps.filter(({ name }) => only.includes(name));
}
