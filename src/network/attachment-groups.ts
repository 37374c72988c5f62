import { deviceOf } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import { countWords } from "./count-words.ts";
import type { Attachment } from "./map-links.ts";
import { compareNames } from "./port-names.ts";
import { listUntracedPorts } from "./untraced.ts";

/** Things on a switch that a map shows as one. */
export interface AttachmentGroup {
  key: string;
  /** `27 outlets by PP-01`, `6 cameras`. */
  title: string;
  /** Rooms with the number of their outlets, or the devices' names. */
  members: string[];
  /** The switch's ports, by name. */
  ports: string[];
  panel: string | null;
}

/** More of one type than this, and they are counted. What leads on is drawn for longer. */
const MOST_ALIKE = 3;
const MOST_JOINTS = 12;
const JOINTS = new Set(["switch", "firewall", "router", "modem"]);

/**
 * What hangs on a switch: devices to draw, and groups of outlets by panel and of devices by type. What is `nearer` to
 * the internet is always drawn.
 */
export function groupAttachments(
  graph: NetworkGraph,
  ways: readonly Attachment[],
  id: string,
  nearer: (other: string) => boolean,
): { devices: string[]; groups: AttachmentGroup[] } {
  const direct = ways.filter(({ other }) => !other.startsWith("@"));
  const names = [...new Set(direct.map(({ other }) => other))].sort(compareNames);
  const devices = names.filter(nearer);
  const groups = groupOutlets(graph, ways, id);
  const rest = names.filter((name) => !nearer(name));
  for (const [type, alike] of Map.groupBy(rest, (name) => deviceOf(graph, name)?.type ?? "other")) {
    const most = JOINTS.has(type) ? MOST_JOINTS : MOST_ALIKE;
    if (alike.length <= most) devices.push(...alike);
    else
      groups.push({
        key: `type:${type}`,
        title: countWords(new Map([[type, alike.length]])).join(),
        members: alike.map((name) => deviceOf(graph, name)?.name ?? name),
        ports: direct.filter(({ other }) => alike.includes(other)).map(({ own }) => own.name),
        panel: null,
      });
  }
  const untraced = listUntracedPorts(graph).get(id) ?? [];
  if (untraced.length > 0) groups.push(drawUntraced(graph, untraced));
  return { devices, groups };
}

/** An unknown far end is drawn like everything else, with what somebody noted about it. */
function drawUntraced(graph: NetworkGraph, ports: readonly PortNode[]): AttachmentGroup {
  const notes = ports.flatMap(({ cables }) => graph.cables[cables[0] ?? -1]?.note ?? []);
  return {
    key: "unknown",
    title: countWords(new Map([["untraced", ports.length]])).join(),
    members: notes.length > 0 ? notes : ["nobody has traced where to"],
    ports: ports.map(({ name }) => name),
    panel: null,
  };
}

function groupOutlets(graph: NetworkGraph, ways: readonly Attachment[], id: string): AttachmentGroup[] {
  const outlets = ways.filter(({ other }) => other.startsWith("@"));
  const byPanel = Map.groupBy(outlets, (way) => panelOf(graph, way, id) ?? "");
  return [...byPanel]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([panel, inside]) => {
      const labels = [...new Set(inside.map(({ other }) => other.slice(1)))].sort(compareNames);
      const rooms = Map.groupBy(
        labels,
        (label) => graph.client.outlets.get(label)?.room ?? "room not written down",
      );
      const by = panel === "" ? "" : ` by ${deviceOf(graph, panel)?.name ?? panel}`;
      return {
        key: `panel:${panel}`,
        title: `${labels.length} ${labels.length === 1 ? "outlet" : "outlets"}${by}`,
        members: [...rooms].map(([room, { length }]) => (length === 1 ? room : `${room} (${length})`)),
        ports: inside.map(({ own }) => own.name),
        panel: panel === "" ? null : panel,
      };
    });
}

/** The panel next to the switch: where the patch cord goes. */
function panelOf(graph: NetworkGraph, { connection }: Attachment, id: string): string | null {
  const panels = connection.stretches.flatMap(({ leave }) =>
    leave !== null && deviceOf(graph, leave.owner)?.type === "patch-panel" ? [leave.owner] : [],
  );
  return (connection.from.owner === id ? panels[0] : panels.at(-1)) ?? null;
}
