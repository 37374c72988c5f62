/** A stretch in which two lists of lines differ: `[fromStart, fromEnd)` of the first became `[toStart, toEnd)` of the second. */
export interface Hunk {
  fromStart: number;
  fromEnd: number;
  toStart: number;
  toEnd: number;
}

/** The stretches in which two lists of lines differ, by the longest common subsequence; ties prefer early removals. */
export function diffLines(from: readonly string[], to: readonly string[]): Hunk[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head++;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  )
    tail++;
  const a = from.slice(head, from.length - tail);
  const b = to.slice(head, to.length - tail);
  return hunksOf(a, b).map((hunk) => ({
    fromStart: hunk.fromStart + head,
    fromEnd: hunk.fromEnd + head,
    toStart: hunk.toStart + head,
    toEnd: hunk.toEnd + head,
  }));
}

/** What changed in one file, as `diff -u` with no context lines would say it. */
export function describeChange(file: string, before: string | null, after: string): string[] {
  const to = splitLines(after);
  if (before === null) return [`new file ${file} (${String(to.length)} lines)`];
  const from = splitLines(before);
  const lines = [`--- ${file}`, `+++ ${file}`];
  for (const hunk of diffLines(from, to)) {
    lines.push(
      `@@ -${span(hunk.fromStart, hunk.fromEnd)} +${span(hunk.toStart, hunk.toEnd)} @@`,
      ...from.slice(hunk.fromStart, hunk.fromEnd).map((line) => `-${line}`),
      ...to.slice(hunk.toStart, hunk.toEnd).map((line) => `+${line}`),
    );
  }
  return lines;
}

/**
 * Applies to `ours` what changed between `base` and `theirs`, keeping every other line of `ours` as it is. Where both
 * changed the same stretch, theirs is taken.
 */
export function mergeLines(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): string[] {
  const format = diffLines(base, ours);
  const merged: string[] = [];
  let at = 0;
  let shift = 0;
  const copyOurs = (end: number): void => {
    const last = format.filter((hunk) => hunk.fromEnd <= end).at(-1);
    const oursEnd = last === undefined ? end : last.toEnd + (end - last.fromEnd);
    merged.push(...ours.slice(at + shift, oursEnd));
    at = end;
    shift = oursEnd - end;
  };
  for (const group of groupHunks(diffLines(base, theirs), format)) {
    copyOurs(group.start);
    merged.push(...theirs.slice(group.theirsStart, group.theirsEnd));
    at = group.end;
    shift = group.oursEnd - group.end;
  }
  copyOurs(base.length);
  return merged;
}

interface Group {
  start: number;
  end: number;
  oursEnd: number;
  theirsStart: number;
  theirsEnd: number;
}

/** Widens each hunk of `edits` over the hunks of `format` that it touches, so that neither is cut in half. */
function groupHunks(edits: readonly Hunk[], format: readonly Hunk[]): Group[] {
  const groups: Group[] = [];
  for (const edit of edits) {
    let { fromStart: start, fromEnd: end } = edit;
    for (let grown = true; grown;) {
      grown = false;
      for (const hunk of format) {
        if (hunk.fromStart >= end || hunk.fromEnd <= start) continue;
        if (hunk.fromStart >= start && hunk.fromEnd <= end) continue;
        start = Math.min(start, hunk.fromStart);
        end = Math.max(end, hunk.fromEnd);
        grown = true;
      }
    }
    const previous = groups.at(-1);
    const theirsStart = edit.toStart - (edit.fromStart - start);
    const theirsEnd = edit.toEnd + (end - edit.fromEnd);
    if (previous !== undefined && start < previous.end) {
      previous.end = Math.max(previous.end, end);
      previous.theirsEnd = edit.toEnd + (previous.end - edit.fromEnd);
    } else groups.push({ start, end, oursEnd: 0, theirsStart, theirsEnd });
  }
  for (const group of groups) {
    const last = format.filter((hunk) => hunk.fromEnd <= group.end).at(-1);
    group.oursEnd = last === undefined ? group.end : last.toEnd + (group.end - last.fromEnd);
  }
  return groups;
}

function hunksOf(a: readonly string[], b: readonly string[]): Hunk[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--)
    for (let column = b.length - 1; column >= 0; column--)
      common[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const hunks: Hunk[] = [];
  let row = 0;
  let column = 0;
  while (row < a.length || column < b.length) {
    if (row < a.length && column < b.length && a[row] === b[column]) {
      row++;
      column++;
      continue;
    }
    const hunk: Hunk = { fromStart: row, fromEnd: row, toStart: column, toEnd: column };
    while (
      (row < a.length || column < b.length) &&
      (a[row] !== b[column] || row >= a.length || column >= b.length)
    ) {
      if (column >= b.length || (row < a.length && at(row + 1, column) >= at(row, column + 1))) row++;
      else column++;
    }
    hunks.push({ ...hunk, fromEnd: row, toEnd: column });
  }
  return hunks;
}

function span(start: number, end: number): string {
  return `${String(end === start ? start : start + 1)},${String(end - start)}`;
}

function splitLines(text: string): string[] {
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}
