import { describe, expect, it } from "vitest";
import { findSecretFindings } from "#check/check-secrets.ts";
import { startCrew } from "#check/threads/crew.ts";
import { readText } from "#check/threads/texts.ts";
import type { BodyJob } from "#check/threads/texts.ts";

const jobs = Array.from({ length: 30 }, (_, at): BodyJob => ({
  body: at % 5 === 0 ? "\n" : `## Step ${at}\n\nSee [it](#step-${at}), {client.name}.\n`,
  bodyLine: at + 1,
  runbook: at % 2 === 0 ? `library/network/step-${at}.mdx` : null,
}));
const sources = Array.from({ length: 30 }, (_, at) => ({
  file: `clients/harbor/equipment/ap-${at}.mdx`,
  text: `---\nkind: equipment\n---\n${at % 3 === 0 ? `The admin password is Harbor-Gate${at}!` : "Text."}\n`,
}));

describe("startCrew", () => {
  it.each([1, 3])(
    "sees in %i threads what one sees by itself, in the order of the pages",
    async (threads) => {
      const { bodies, secrets } = await startCrew(jobs, sources, { limit: 5000, threads }).finish();
      expect(bodies).toEqual(
        jobs.map((job) => {
          const read = readText(job);
          return job.body.trim() === "" ? { ...read, graph: null } : read;
        }),
      );
      expect(secrets).toEqual(await findSecretFindings(sources));
      expect(secrets.findings).toHaveLength(10);
    },
  );

  it("gives up a text that takes too long, and no other", async () => {
    const slow = jobs.map((job, at) => (at === 7 ? { ...job, body: "**a*".repeat(15_000) } : job));
    const { bodies } = await startCrew(slow, [], { limit: 400, threads: 1 }).finish();
    expect(bodies.flatMap((body, at) => (body === "timeout" ? [at] : []))).toEqual([7]);
  });
});
