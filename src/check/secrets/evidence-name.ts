interface Kept {
  name: string | undefined;
  next: Map<string, Kept>;
}

const kept = new Map<TemplateStringsArray, Kept>();

/**
 * A template whose results are kept: names of evidence are made over and over of the same few words, and a string
 * that was looked up once is found again far faster than a new one. Only for words of closed lists.
 */
export function named(template: TemplateStringsArray, ...parts: readonly string[]): string {
  let level = kept.get(template);
  if (level === undefined) {
    level = { name: undefined, next: new Map() };
    kept.set(template, level);
  }
  for (const part of parts) {
    let below = level.next.get(part);
    if (below === undefined) {
      below = { name: undefined, next: new Map<string, Kept>() };
      level.next.set(part, below);
    }
    level = below;
  }
  level.name ??= String.raw({ raw: template }, ...parts);
  return level.name;
}
