import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import { lineEnd } from "./line-ends.ts";
import type { Part } from "./network-json.ts";
import { inSentence } from "./words.ts";

/** The cheapest way to find out whether a part is to blame, as something to ask a caller. */
export function testOf(graph: NetworkGraph, part: Omit<Part, "test">): string {
  switch (part.kind) {
    case "outlet":
      return "Plug the same computer into the outlet next to it, with the same cable.";
    case "cable":
      return testCable(graph, part);
    case "panel":
      return `Look at ${part.name}${at(part.where)}: has anything been moved, pulled or bent there?`;
    case "feed":
      return `${part.name}: is the plug in, at both ends?`;
    case "circuit":
      return testCircuit(graph, part.key.slice("circuit:".length));
    case "vlan":
      return `Ask somebody else in ${part.name} whether they work.`;
    case "dhcp":
      return "On a computer that does not work, read its IPv4 address: one that starts with 169.254 means that nobody hands out addresses.";
    case "dns":
      return "Open one web page by name and ping one address by number: if only the number answers, names are not looked up.";
    case "service":
      return `Ask somebody at another desk to open ${inSentence(part.name)}.`;
    case "wifi":
      return `Look whether a phone still sees ${part.name.replace(/^Wi-Fi /, "")}.`;
    case "device":
      return testDevice(graph, part);
  }
}

function testCable(graph: NetworkGraph, part: Omit<Part, "test">): string {
  const cable = graph.cables[Number(part.key.slice("cable:".length))];
  const ends = part.name.slice(part.name.indexOf(" from ") + 6).replace(" to ", " and ");
  if (cable?.medium === "wireless" || cable?.medium === "tunnel")
    return `Look at both ends, ${ends}: does each say that it sees the other?`;
  if (part.name.startsWith("cable in the wall"))
    return "It cannot be seen: try the outlet next to it, and look whether the light at the switch port comes on.";
  return `Press both plugs in until they click: ${ends}. Then look for a light at each end.`;
}

function testCircuit(graph: NetworkGraph, id: string): string {
  const circuit = graph.client.circuits.get(id);
  const modem = circuit === undefined ? undefined : deviceOf(graph, lineEnd(graph, circuit) ?? "");
  const light = modem === undefined ? undefined : normalLight(modem.lights);
  const look = light === undefined ? "" : ` Look at ${modem?.name}: normal is “${light}”.`;
  const call =
    circuit?.supportPhone === undefined ? "" : ` ${circuit.provider} answers at ${circuit.supportPhone}.`;
  return `Ask somebody at another desk to open a web page.${look}${call}`;
}

function testDevice(graph: NetworkGraph, part: Omit<Part, "test">): string {
  const device = deviceOf(graph, part.key);
  if (device?.runsOn !== undefined)
    return `Find out whether ${part.name} answers; it runs on ${deviceOf(graph, device.runsOn)?.name ?? device.runsOn}.`;
  const light = normalLight(device?.lights);
  const place = at(part.where);
  if (light !== undefined) return `Look at ${part.name}${place}: normal is “${light}”.`;
  return `Look at ${part.name}${place}: is any light on it lit?`;
}

/** What a healthy device shows, by its own page. */
export function normalLight(
  lights: readonly { looks: string; means: string }[] | undefined,
): string | undefined {
  return (lights?.find((light) => /\b(?:normal|fine|on)\b/i.test(light.means)) ?? lights?.[0])?.looks;
}

function at(where: string | undefined): string {
  return where === undefined ? "" : ` (${where})`;
}
