import * as Plot from "@observablehq/plot";
import { sayMinutes } from "#book/dates.ts";
import type { BackupEntry } from "../restores.ts";
import { drawChart, ink } from "./draw.ts";

const ROWS = 30;

/** How much of the promised time each backup's last proven restore took. Null if none can be measured. */
export function restoreChart(backups: readonly BackupEntry[]): string | null {
  const rows = backups.slice(0, ROWS).map(({ client, source, id, proven, promisedMinutes, state }) => {
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
    const late = state === "overdue" ? ", test overdue" : "";
    return {
      key: `${client.page.data.name}: ${id}`,
      name: source.label,
      share,
      // Beyond the line of what was promised, where the words would run across it.
      wordsAt: share > 55 && share < 100 ? 100 : share,
      words: words + late,
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
  return drawChart(words, {
    width: 720,
    height: 34 + rows.length * 24,
    marginLeft: 190,
    marginRight: 140,
    marginBottom: 24,
    x: {
      domain: [0, Math.max(100, ...rows.map(({ share }) => share))],
      label: null,
      tickFormat: (percent: number) => `${percent} %`,
      ticks: 5,
      tickSize: 0,
    },
    y: { type: "band", domain: rows.map(({ key }) => key), label: null, tickSize: 0, padding: 0.45 },
    marks: [
      Plot.barX(rows, { x: "share", y: "key", fill: colour }),
      Plot.ruleX([100], { stroke: "currentColor", strokeDasharray: "3,3" }),
      Plot.text(rows, {
        x: "wordsAt",
        y: "key",
        text: "words",
        textAnchor: "start",
        dx: 6,
        stroke: "var(--paper)",
        strokeWidth: 4,
        fill: (row: (typeof rows)[number]) => (row.bad ? ink.bad : "currentColor"),
      }),
    ],
  });
}
