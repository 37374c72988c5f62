/** How many steps each thing is away from the nearest of `starts`, by key; what no way leads to is left out. */
export function countSteps(
  starts: readonly string[],
  next: (key: string) => readonly string[],
): Map<string, number> {
  const steps = new Map(starts.map((start) => [start, 0]));
  const queue = [...starts];
  for (const here of queue) {
    for (const other of next(here)) {
      if (steps.has(other)) continue;
      steps.set(other, (steps.get(here) ?? 0) + 1);
      queue.push(other);
    }
  }
  return steps;
}
