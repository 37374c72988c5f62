import type { Reach } from "./index-reach.ts";

/** What still works after something failed. */
export interface State extends Slate {
  reach: Reach;
  /** Islands of the core joined by tunnels. */
  joined: number[];
  online: Uint8Array;
  /** Answers already found, by asker and what was asked for. */
  known: Map<number, number>;
}

/** The memory a state is written on. Simulating on it again wipes what stood there. */
export interface Slate {
  /** 1: failed, without power, or on a host that is. */
  dead: Uint8Array;
  /** 1: segments that lost a cable or panel. */
  cut: Uint8Array;
  /**
   * The island a forwarding part is on: that of the core it hangs on, or one of its own, with a number beyond the
   * core's, if it is cut off from that. -1 if it is dead, and for parts that pass nothing on.
   */
  island: Int32Array;
  /** Where `findLosses` writes. */
  places: Int32Array;
  lacks: Uint8Array;
}

export function makeSlate({ json, missed }: Reach): Slate {
  return {
    dead: new Uint8Array(json.parts.length),
    cut: new Uint8Array(json.segments.length),
    island: new Int32Array(json.parts.length),
    places: new Int32Array(missed.length),
    lacks: new Uint8Array(missed.length),
  };
}

/** The slate of a network's questions: one is answered before the next is asked, so all of them share it. */
export function slateOf(reach: Reach): Slate {
  const slate = slates.get(reach) ?? makeSlate(reach);
  slates.set(reach, slate);
  return slate;
}

const slates = new WeakMap<Reach, Slate>();
