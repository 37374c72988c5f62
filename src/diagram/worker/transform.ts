import { type Box, corners, enclose, type Point } from "./geometry.ts";

/** The box of a shape after its `transform` attribute (translate, scale, rotate; others are left out). */
export function transformBox(transform: string, box: Box): Box {
  if (transform === "") return box;
  // The last function in the list is applied first.
  const steps = [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].reverse();
  let points = corners(box);
  for (const [, name = "", list = ""] of steps) {
    const values = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number.parseFloat);
    const move = TRANSFORMS[name]?.(values);
    if (move) points = points.map(move);
  }
  return enclose(points);
}

const TRANSFORMS: Readonly<Record<string, (values: readonly number[]) => (point: Point) => Point>> = {
  translate:
    ([dx = 0, dy = 0]) =>
    ([x, y]) => [x + dx, y + dy],
  scale:
    ([sx = 1, sy = sx]) =>
    ([x, y]) => [x * sx, y * sy],
  rotate: ([degrees = 0, ox = 0, oy = 0]) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return ([x, y]) => [cos * (x - ox) - sin * (y - oy) + ox, sin * (x - ox) + cos * (y - oy) + oy];
  },
};
