import type { ClientBook } from "#book/book.ts";

/** What people call a device or a service; its id where the edition does not have it. */
export function nameOf(client: ClientBook, id: string): string {
  return client.equipment.get(id)?.data.name ?? client.services.get(id)?.name ?? id;
}
