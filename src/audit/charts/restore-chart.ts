import * as Plot from "@observablehq/plot";
import { sayMinutes } from "#book/dates.ts";
import type { BackupEntry } from "../restores.ts";
import { drawChart, ink, nameRows, shorten } from "./draw.ts";
import type { Room } from "./draw.ts";

const ROWS = 30;
/** Of a line on a telephone. */
const LETTERS = 54;

/** How much of the promised time each backup's last proven restore took. Null if none can be measured. */
export function restoreChart(backups: readonly BackupEntry[], room: Room): string | null {
  const rows = backups.slice(0, ROWS).map(({ client, id, proven, promisedMinutes, state }) => {
    const took = proven?.minutes ?? null;
    const share =
      took === null || promisedMinutes === null || promisedMinutes === 0 ? 0 : (100 * took) / promisedMinutes;
    const words =
      proven === null
        ? "never proven"
        : took === null
          ? "time not noted"
          : promisedMinutes === null
            ? `${sayMinutes(took)}, nothing promised`
            : `${sayMinutes(took)} of ${sayMinutes(promisedMinutes)}`;
    const said = state === "overdue" ? `${words}, test overdue` : words;
    const key = `${client.page.data.name}: ${id}`;
    return {
      key,
      // On a telephone both stand in one line.
      name: room === "wide" ? key : shorten(key, LETTERS - said.length),
      share,
      // Beyond the line of what was promised, where the words would run across it.
      wordsAt: share > 55 && share < 100 ? 100 : share,
      words: said,
      bad: state === "never" || state === "overdue" || share > 100,
    };
  });
  if (rows.every(({ share }) => share === 0)) return null;
  const words = {
    id: "restore-times",
    title: "Last proven restore: time taken, of the time promised",
    description: `${rows.map(({ key, words: said }) => `${key}: ${said}`).join("; ")}.`,
  };
  const colour = ({ bad }: (typeof rows)[number]): string => (bad ? ink.bad : ink.ok);
  const names = nameRows(rows, room, 16);
  const said: Plot.TextOptions =
    room === "wide"
      ? { x: "wordsAt", textAnchor: "start", dx: 6 }
      : { frameAnchor: "right", textAnchor: "end", dy: -16 };
  return drawChart(words, room, {
    height: 34 + rows.length * (room === "wide" ? 24 : 42),
    ...(room === "wide" ? { marginLeft: 190, marginRight: 140 } : { marginLeft: 0, marginRight: 0 }),
    marginBottom: 24,
    x: {
      domain: [0, Math.max(100, ...rows.map(({ share }) => share))],
      label: null,
      tickFormat: (percent: number) => `${percent} %`,
      ticks: 5,
      tickSize: 0,
      inset: room === "wide" ? 0 : 18,
    },
    y: { type: "band", padding: room === "wide" ? 0.45 : 0.7, ...names.y },
    marks: [
      Plot.barX(rows, { x: "share", y: "key", fill: colour }),
      Plot.ruleX([100], { stroke: "currentColor", strokeDasharray: "3,3" }),
      Plot.text(rows, {
        y: "key",
        text: "words",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fill: (row: (typeof rows)[number]) => (row.bad ? ink.bad : "currentColor"),
        ...said,
      }),
      ...names.marks,
    ],
  });
}
