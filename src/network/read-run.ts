import { portAt } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { CableEnd, PortNode } from "./graph.ts";

/** One hop of an outlet's run: where the cable arrives, and from where the next one leaves. */
interface RunSides {
  /** Null: nobody knows. */
  arrive: CableEnd | null;
  leave: CableEnd | null;
  index: number;
}

/**
 * Which sides of its ports a run uses. A panel is entered at its back and left by its front, so `[pp-04/10, pp-03/41,
 * sw-03/41]` is: wall to the back of pp-04, its front to the back of pp-03, its front to the switch. A run that goes
 * through a panel the other way names both sides: `[pp-01/12, pp-01/12:rear, …]`.
 */
export function* sidesOfRun(draft: Draft, run: readonly string[]): Generator<RunSides> {
  for (let index = 0; index < run.length; index++) {
    const port = portAt(draft, run[index] ?? "");
    if (port === null) {
      yield { arrive: null, leave: null, index };
      return;
    }
    const next = portAt(draft, run[index + 1] ?? "unknown");
    if (next !== null && port.mates.some((mate) => mate.port === next.key)) {
      yield { arrive: endAt(port, next), leave: endAt(next, port), index };
      index++;
      continue;
    }
    const mate = port.mates[0]?.port;
    const other = mate === undefined ? undefined : draft.ports.get(mate);
    if (!port.passive || other === undefined)
      yield { arrive: { port: port.key }, leave: { port: port.key }, index };
    else {
      const [back, front] = port.rear ? [port, other] : [other, port];
      yield { arrive: endAt(back, front), leave: endAt(front, back), index };
    }
  }
}

/** A side of a panel as a cable's end, with its strand where the rear port carries several. */
function endAt(side: PortNode, other: PortNode): CableEnd {
  if (!side.rear || side.mates.length < 2) return { port: side.key };
  return { port: side.key, position: side.mates.find((mate) => mate.port === other.key)?.position };
}
