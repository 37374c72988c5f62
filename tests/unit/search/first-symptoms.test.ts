import { describe, expect, it } from "vitest";
import { firstSymptoms } from "#search/first-symptoms.ts";

describe("firstSymptoms", () => {
  it("prefers what says something new to what is shorter", () => {
    const said = ["the printer is off", "the printer is off again", "toner light blinks red"];
    expect(firstSymptoms("The printer is off", said)[0]).toBe("toner light blinks red");
  });

  it("prefers the shorter of two that say the same", () => {
    const said = ["there is a really awful smell of smoke here", "I smell smoke"];
    expect(firstSymptoms("A fire", said)).toEqual(["I smell smoke", said[0]]);
  });

  it("stops at about four lines, and passes over what has no room", () => {
    const long = Array.from({ length: 60 }, (_, at) => `word${at}x`).join(" ");
    const short = Array.from({ length: 30 }, (_, at) => `symptom number${at}`);
    const chosen = firstSymptoms("A title", [long, ...short]);
    expect(chosen).not.toContain(long);
    expect(chosen.join("").length).toBeLessThanOrEqual(180);
    expect(chosen.length).toBeGreaterThan(5);
  });
});
