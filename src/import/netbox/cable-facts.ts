import type { SourceRecord } from "../ledger.ts";
import { compact, joinRemarks, peekText, takeNumber, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import { describeCable, describeLength, nameColour } from "./words.ts";
import type { Medium } from "./words.ts";

/** What a cable is, for a link or for a circuit's note. */
export interface CableFacts {
  medium?: Medium;
  label?: string;
  colour?: string;
  status?: "planned";
  note?: string;
}

export function takeCableFacts(context: Context, cable: SourceRecord): CableFacts {
  const type = takeText(context, cable, "type");
  const colour = takeText(context, cable, "color");
  const status = peekText(cable, "status");
  const length = takeNumber(context, cable, "length");
  if (length !== undefined) context.ledger.carry(cable, "length_unit");
  if (status !== undefined && status !== "connected") context.ledger.carry(cable, "status");
  const kind = type === undefined ? undefined : describeCable(type);
  return compact({
    medium: kind?.medium,
    label: takeText(context, cable, "label"),
    colour: colour === undefined ? undefined : nameColour(colour),
    status: status === "planned" ? ("planned" as const) : undefined,
    note: joinRemarks([
      kind?.words,
      length === undefined ? undefined : describeLength(length, peekText(cable, "length_unit")),
      takeText(context, cable, "description"),
      status === undefined || ["connected", "planned"].includes(status) ? undefined : `Status: ${status}`,
    ]),
  });
}
