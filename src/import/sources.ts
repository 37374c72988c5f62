import { planItGlue } from "./it-glue/plan-it-glue.ts";
import { planMarkdown } from "./markdown/plan-markdown.ts";
import { planNetbox } from "./netbox/plan-netbox.ts";
import { planItflow } from "./itflow/plan-itflow.ts";
import { planHudu } from "./hudu/plan-hudu.ts";
import { planLldp } from "./lldp/plan-lldp.ts";
import { planNmap } from "./nmap/plan-nmap.ts";
import { planOutlets } from "./outlets/plan-outlets.ts";
import { ImportInputError } from "./plan.ts";
import type { Source } from "./source.ts";

/** A new source is a reader here; all else is shared. */
export const SOURCES: Readonly<Record<string, Source>> = {
  netbox: {
    reads: "file",
    client: "refused",
    plan: ({ files: [file] }, options) => planNetbox(file?.text ?? "", options),
  },
  "it-glue": { reads: "folder", wants: /\.(?:csv|html?)$/i, client: "refused", plan: planItGlue },
  itflow: { reads: "either", wants: /\.csv$/i, client: "allowed", plan: planItflow },
  hudu: { reads: "folder", wants: /\.csv$/i, client: "refused", plan: planHudu },
  outlets: { reads: "file", client: "needed", mapping: true, plan: planOutlets },
  nmap: { reads: "either", client: "needed", observes: true, plan: planNmap },
  lldp: { reads: "either", client: "needed", observes: true, plan: planLldp },
  markdown: { reads: "either", wants: /\.(?:md|mdx|markdown)$/i, client: "needed", plan: planMarkdown },
};

/** The source of a name, and whether what the command line says fits it. Throws ImportInputError if not. */
export function findSource(
  name: string,
  given: { client: string | undefined; mapping: string | undefined },
): Source {
  const source = Object.hasOwn(SOURCES, name) ? SOURCES[name] : undefined;
  if (source === undefined)
    throw new ImportInputError(
      `"${name}" is not a source that can be imported. Fix: use one of ${Object.keys(SOURCES).join(", ")}.`,
    );
  if (source.client === "needed" && given.client === undefined)
    throw new ImportInputError(
      `${name} does not say whose it is. Fix: name the client by its folder, such as --client harbor-dental.`,
    );
  if (source.client === "refused" && given.client !== undefined)
    throw new ImportInputError(`${name} says itself whose its records are. Fix: leave --client out.`);
  if (source.mapping === true && given.mapping === undefined)
    throw new ImportInputError(
      `A table has no columns of its own meaning in ${name}. Fix: say what they mean, with --mapping outlets.yaml.`,
    );
  if (source.mapping !== true && given.mapping !== undefined)
    throw new ImportInputError(`${name} needs no mapping. Fix: leave --mapping out.`);
  return source;
}
