import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A client is its `index.mdx`; without one, the other pages of the folder belong to nobody and are left out of the site.
 * The practice page gives every runbook the number to call; that it is missing is a warning.
 *
 * Bad, at `clients/mesa/equipment/sw-01.mdx`:
 *
 *     name: SW-01
 *
 * Good, at `clients/mesa/equipment/sw-01.mdx`:
 *
 *     name: SW-01
 *
 * and at `clients/mesa/index.mdx`:
 *
 *     name: Mesa
 */
export const idMissingPage: Rule = {
  id: "id/missing-page",
  description: "Each client folder has its index.mdx, and the book its practice.mdx.",
  severity: "error",
  *check({ files }: CheckInput): Generator<Draft> {
    const known = new Set(files);
    if (!known.has("practice.mdx")) {
      yield {
        at: { file: "practice.mdx", line: 1, column: 1 },
        message: "There is no page about the practice, so that no page can say whom to call.",
        fix: "add practice.mdx with `kind: practice`, the name of our company and the number that clients call.",
        // What was just imported is a book all the same, and can be looked at.
        severity: "warning",
      };
    }
    const seen = new Set<string>();
    for (const file of files) {
      const client = /^clients\/([^/]+)\//.exec(file)?.[1];
      if (client === undefined || seen.has(client)) continue;
      seen.add(client);
      if (known.has(`clients/${client}/index.mdx`)) continue;
      yield {
        at: { file, line: 1, column: 1 },
        message: `The folder clients/${client} has no index.mdx, so its pages belong to no client.`,
        fix: `add clients/${client}/index.mdx with \`kind: client\` and the client's name, or move the folder away.`,
      };
    }
  },
};
