import type { Answer, Row } from "#search/rows.ts";
import { recentClients } from "./memory.ts";

/** Of the clients that begin so, those seen lately come first. */
export function recentFirst(answer: Answer): Answer {
  if (answer.standIn !== "beginning") return answer;
  const recent = recentClients().map(({ id }) => `/clients/${id}/`);
  const rank = ({ key }: Row): number => (recent.includes(key) ? recent.indexOf(key) : recent.length);
  const clients = answer.rows.filter(({ entry }) => entry.kind === "client");
  const others = answer.rows.filter(({ entry }) => entry.kind !== "client");
  return { ...answer, rows: [...clients.toSorted((a, b) => rank(a) - rank(b)), ...others] };
}
