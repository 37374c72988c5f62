import * as z from "zod";
import type { SourceRecord } from "../ledger.ts";
import { ImportInputError } from "../plan.ts";
import { parseJson } from "../tables/value-list.ts";

export const NEIGHBOR = "neighbor";

const HOW = "write it with: lldpcli show neighbors -f json0 > sw-01.json";

const Value = z.looseObject({ value: z.string().optional(), type: z.string().optional() });
const Values = z.array(Value).optional();
const NeighborsSchema = z.object({
  lldp: z.array(
    z.looseObject({
      interface: z
        .array(
          z.looseObject({
            name: z.string(),
            chassis: z
              .array(z.looseObject({ id: Values, name: Values, descr: Values, "mgmt-ip": Values }))
              .optional(),
            port: z.array(z.looseObject({ id: Values, descr: Values })).optional(),
          }),
        )
        .optional(),
    }),
  ),
});

/**
 * Reads what `lldpcli show neighbors -f json0` wrote on one device, `device`: a record for each neighbor. Of what no
 * page has a place for the record holds that it is there. Throws ImportInputError for any other text.
 */
export function readNeighbors(text: string, file: string, device: string): SourceRecord[] {
  const parsed = NeighborsSchema.safeParse(parseJson(text.replace(/^\uFEFF/, "")));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
    throw new ImportInputError(
      `${file} is not what lldpcli writes with -f json0${where === "" ? "" : ` (at ${where})`}. Fix: ${HOW}.`,
    );
  }
  const seen = parsed.data.lldp.flatMap((part) => part.interface ?? []);
  return seen.map((one, index) => {
    const { name, chassis, port, ...rest } = one;
    const { id, name: system, descr, "mgmt-ip": management, ...moreOfChassis } = chassis?.[0] ?? {};
    const { id: portId, descr: portName, ...moreOfPort } = port?.[0] ?? {};
    const fields: Record<string, unknown> = {
      device,
      port: name,
      chassis_id: say(id),
      chassis_id_type: id?.[0]?.type,
      name: say(system),
      description: say(descr),
      management_ip: say(management),
      port_id: say(portId),
      port_id_type: portId?.[0]?.type,
      port_description: say(portName),
    };
    for (const [key, value] of Object.entries({ ...rest, ...moreOfChassis, ...moreOfPort }))
      if (value !== null && value !== undefined) fields[key.replaceAll("-", "_")] = "there";
    return { model: NEIGHBOR, pk: `${file} ${index + 1}`, fields };
  });
}

/** The name of the device a file was written on: the file's, without its ending. */
export function deviceOfFile(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.[^.]*$/, "");
}

function say(values: z.infer<typeof Values>): string | undefined {
  const said = (values ?? []).flatMap(({ value }) => value ?? []);
  return said.length === 0 ? undefined : said.join(", ");
}
