import { weightOfWord } from "./stop-words.ts";
import { stemsOf } from "./words.ts";

/** How many letters of each runbook's symptoms the first answer is given by: the more, the longer it takes to arrive. */
const LETTERS = 180;

/** Of a runbook's symptoms those that add most, in fewest letters, to what its title and the ones before them say. */
export function firstSymptoms(title: string, symptoms: readonly string[]): string[] {
  const said = new Set(tellingStems(title));
  const left = new Set(symptoms);
  const chosen: string[] = [];
  let room = LETTERS;
  while (left.size > 0) {
    const worth = (symptom: string): number => (1 + newStems(symptom, said)) / symptom.length;
    const best = [...left].reduce((one, other) => (worth(other) > worth(one) ? other : one));
    left.delete(best);
    if (best.length > room) continue;
    room -= best.length;
    chosen.push(best);
    for (const root of tellingStems(best)) said.add(root);
  }
  return chosen;
}

function newStems(symptom: string, said: ReadonlySet<string>): number {
  return new Set(tellingStems(symptom).filter((root) => !said.has(root))).size;
}

function tellingStems(text: string): string[] {
  return stemsOf(text).filter((root) => weightOfWord(root) > 0.3);
}
