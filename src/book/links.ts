import { pageAddress } from "./addresses.ts";
import type { ClientBook } from "./book.ts";
import { listPages, pageName, pageTitle } from "./page-names.ts";

/** A name and where it leads. */
export interface NamedLink {
  label: string;
  address: string;
}

/** A device, outlet, service or circuit of a client by its id. What does not exist leads to the client's page. */
export function linkToThing(client: ClientBook, id: string): NamedLink {
  const base = pageAddress(client.page);
  const device = client.equipment.get(id);
  if (device !== undefined) return { label: device.data.name, address: pageAddress(device) };
  const outlet = client.outlets.get(id);
  if (outlet !== undefined) return { label: `Outlet ${id}`, address: `${base}outlets/${outlet.slug}/` };
  const service = client.services.get(id);
  if (service !== undefined) return { label: service.name, address: `${base}#service-${id}` };
  const circuit = client.circuits.get(id);
  return circuit === undefined
    ? { label: id, address: base }
    : { label: circuit.provider, address: `${base}#circuit-${id}` };
}

/** A page of a client, or one field of it, as `confirmed` and `wrong` write it: `equipment/sw-01#addresses`. */
export function linkToField(client: ClientBook, field: string): NamedLink {
  const [name = "", path] = field.split("#");
  const page = listPages(client).find((candidate) => pageName(candidate) === name);
  const label = page === undefined ? name : pageTitle(page);
  return {
    label: path === undefined ? label : `${label}, ${path}`,
    address: page === undefined ? pageAddress(client.page) : pageAddress(page),
  };
}

/** A telephone number as a link that dials it. */
export function dialLink(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, "")}`;
}
