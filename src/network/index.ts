export { buildNetwork } from "./build-network.ts";
export { findCommonCause, type CommonCause } from "./common-cause.ts";
export { type CableWords, type Stop } from "./describe.ts";
export { findPart, type FoundPart } from "./find-part.ts";
export { findLoops, type Loop } from "./find-loops.ts";
export { findPowerLoops, findRivalServers, findUncabled } from "./find-troubles.ts";
export { type Cable, type NetworkGraph, type PortNode } from "./graph.ts";
export { buildLadder, type Ladder } from "./ladder.ts";
export { impactOf, type Impact, type Loss, type RoomLoss } from "./impact.ts";
export { commonCause, impact, reachOf } from "./network.ts";
export { type NetworkJson, type Part } from "./network-json.ts";
export { overviewMap, type NetworkMap } from "./overview-map.ts";
export { switchMap } from "./switch-map.ts";
export { portTable, type PortRow } from "./port-table.ts";
export { indexReach, type Reach } from "./index-reach.ts";
export { toNetworkJson } from "./to-network-json.ts";
export {
  outletBeyond,
  outletStrip,
  traceRun,
  type Run,
  type TraceStart,
  type TracedWay,
} from "./trace-run.ts";
export { type Suspect } from "./suspects.ts";
