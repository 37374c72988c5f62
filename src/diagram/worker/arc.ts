import type { Point } from "./geometry.ts";

export interface Arc {
  readonly from: Point;
  readonly to: Point;
  readonly radii: Point;
  readonly large: boolean;
  readonly sweep: boolean;
}

const SAMPLES = 24;

/** Points along an untilted elliptical arc, its start left out (SVG 2, §B.2.4: from endpoints to centre). */
export function sampleArc({ from, to, radii, large, sweep }: Arc): Point[] {
  let [rx, ry] = [Math.abs(radii[0]), Math.abs(radii[1])];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  if (rx === 0 || ry === 0 || (dx === 0 && dy === 0)) return [to];
  const reach = (dx / rx) ** 2 + (dy / ry) ** 2;
  if (reach > 1) [rx, ry] = [rx * Math.sqrt(reach), ry * Math.sqrt(reach)];

  const span = (rx * dy) ** 2 + (ry * dx) ** 2;
  const factor = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - span) / span)) * (large === sweep ? -1 : 1);
  const [u, v] = [(factor * rx * dy) / ry, (-factor * ry * dx) / rx];
  const [cx, cy] = [u + (from[0] + to[0]) / 2, v + (from[1] + to[1]) / 2];

  const first = Math.atan2((dy - v) / ry, (dx - u) / rx);
  let turn = Math.atan2((-dy - v) / ry, (-dx - u) / rx) - first;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  return Array.from({ length: SAMPLES }, (_, step): Point => {
    const angle = first + (turn * (step + 1)) / SAMPLES;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });
}
