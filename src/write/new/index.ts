import type { CommandIo } from "../console.ts";
import { newClient } from "./client.ts";
import { newCredential } from "./credential.ts";
import { newEquipment } from "./equipment.ts";
import type { NewInput, NewResult } from "./input.ts";
import { newOutlet } from "./outlet.ts";
import { newRunbook } from "./runbook.ts";

export type { NewInput, NewResult } from "./input.ts";

export type Skeleton = (input: NewInput, io: CommandIo) => Promise<NewResult>;

/** What `npm run new` can make. */
export const skeletons: Readonly<Record<string, Skeleton>> = {
  client: newClient,
  equipment: newEquipment,
  outlet: newOutlet,
  credential: newCredential,
  runbook: newRunbook,
};
