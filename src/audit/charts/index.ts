export { callsByMonthChart, outcomeLooks } from "./call-chart.ts";
export { chainChart } from "./chain-chart.ts";
export { restoreChart } from "./restore-chart.ts";
export { visitChart } from "./visit-chart.ts";
export type { Room } from "./draw.ts";
