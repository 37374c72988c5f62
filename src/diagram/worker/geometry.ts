/** Points are `[x, y]`; boxes are in the same units, CSS pixels of the SVG's own coordinate system. */
export type Point = readonly [x: number, y: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const EMPTY_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };

/** The smallest box around all points, or the empty box when there are none. */
export function enclose(points: readonly Point[]): Box {
  if (points.length === 0) return EMPTY_BOX;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function corners({ x, y, width, height }: Box): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
}

/** `null` stands for "nothing yet", so that an empty box at the origin doesn't stretch the result. */
export function unite(first: Box | null, second: Box): Box {
  return first ? enclose([...corners(first), ...corners(second)]) : second;
}
