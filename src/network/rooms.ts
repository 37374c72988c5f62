import type { NetworkJson } from "./network-json.ts";

/** The rooms of a network. */
export interface Rooms {
  /** The room each part is in, a place in `rooms`; -1 for none. */
  roomOf: Int32Array;
  rooms: readonly { location: string | null; room: string; outlets: number }[];
}

/** Which room everything is in, and how many outlets each room has. Two locations may have rooms of the same name. */
export function indexRooms({ parts }: NetworkJson): Rooms {
  const rooms: { location: string | null; room: string; outlets: number }[] = [];
  const known = new Map<string | undefined, Map<string, number>>();
  const roomOf = Int32Array.from(parts, ({ kind, location, room }) => {
    if (room === undefined) return -1;
    let here = known.get(location);
    if (here === undefined) known.set(location, (here = new Map<string, number>()));
    let place = here.get(room);
    if (place === undefined) {
      place = rooms.push({ location: location ?? null, room, outlets: 0 }) - 1;
      here.set(room, place);
    }
    const found = rooms[place];
    if (kind === "outlet" && found !== undefined) found.outlets++;
    return place;
  });
  return { roomOf, rooms };
}
