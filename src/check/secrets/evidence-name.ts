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
  let level: Kept = under(kept, template);
  for (const part of parts) level = under(level.next, part);
  level.name ??= String.raw({ raw: template }, ...parts);
  return level.name;
}

function under<Key>(levels: Map<Key, Kept>, key: Key): Kept {
  const known = levels.get(key);
  if (known !== undefined) return known;
  const made: Kept = { name: undefined, next: new Map() };
  levels.set(key, made);
  return made;
}
