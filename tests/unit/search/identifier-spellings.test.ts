import { expect, it } from "vitest";
import { describeMisses, scoreSpellings } from "../../../scripts/search/score-spellings.ts";

// Every identifier of the demo book in every spelling is some 18,000 queries; each 23rd is a sample of all of them.
it("finds whatever bears an identifier first, in whichever spelling, with its client chosen and with none", async () => {
  const score = await scoreSpellings("content", 23);
  const share = (100 * score.first) / score.asked;
  expect(score.asked).toBeGreaterThan(800);
  expect(share, describeMisses(score).join("\n")).toBeGreaterThanOrEqual(99.4);
  // No way of spelling may fail for most of what is spelled so.
  const failing = score.ways.filter(({ asked, missed }) => asked > 5 && missed > asked / 3);
  expect(failing).toEqual([]);
}, 120_000);
