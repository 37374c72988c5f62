import type { ClientBook } from "#book/book.ts";
import type { Outlet } from "#schemas/index.ts";

/** What people call a device or a service; its id where the edition does not have it. */
export function nameOf(client: ClientBook, id: string): string {
  return client.equipment.get(id)?.data.name ?? client.services.get(id)?.name ?? id;
}

/** Where an outlet is, as people there say it: its room, else its location; empty if neither is known. */
export function roomName(client: ClientBook, { room, location }: Outlet): string {
  return room ?? (location === undefined ? "" : (client.locations.get(location)?.name ?? ""));
}
