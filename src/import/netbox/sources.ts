import type { Cables } from "./cables.ts";
import type { Context } from "./context.ts";
import type { Places } from "./places.ts";
import type { Ports } from "./ports.ts";
import type { Vlans } from "./vlans.ts";

/** What the pages of devices, clusters and virtual machines are made from. */
export interface Sources {
  context: Context;
  places: Places;
  ports: Ports;
  vlans: Vlans;
  cables: Cables;
}
