import { SaxesParser } from "saxes";
import type { SaxesTagPlain } from "saxes";
import type { SourceRecord } from "../ledger.ts";
import { ImportInputError } from "../plan.ts";

/** What a scan says of one host, as fields of its record; lists are joined by commas. */
export const HOST = "host";

const HOW = "write it with: nmap -oX scan.xml";

/**
 * Reads what `nmap -oX` wrote: a record for each host with its addresses, name, state and open ports; of everything else
 * the record holds that it is there, so that it is counted. Throws ImportInputError for any other text. The parser
 * expands no entities beyond XML's own, and reads nothing from outside.
 */
export function readScan(text: string, file: string): SourceRecord[] {
  const hosts: SourceRecord[] = [];
  const path: string[] = [];
  let fields: Record<string, string> | null = null;
  let isScan = false;
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    isScan ||= tag.name === "nmaprun" && path.length === 0;
    if (tag.name === "host" && path.length === 1) fields = {};
    else if (fields !== null) readTag(tag, path, fields);
    path.push(tag.name);
  });
  parser.on("closetag", (tag) => {
    path.pop();
    if (tag.name !== "host" || path.length !== 1 || fields === null) return;
    hosts.push({ model: HOST, pk: `${file} ${hosts.length + 1}`, fields });
    fields = null;
  });
  parser.on("error", (error) => {
    throw new ImportInputError(`${file} is not XML (${error.message}). Fix: ${HOW}.`, { cause: error });
  });
  parser.write(text.replace(/^\uFEFF/, "")).close();
  if (!isScan) throw new ImportInputError(`${file} is no scan by nmap. Fix: ${HOW}.`);
  return hosts;
}

function readTag(
  { name, attributes }: SaxesTagPlain,
  path: readonly string[],
  fields: Record<string, string>,
): void {
  const parent = path.at(-1);
  const add = (field: string, value: string | undefined): void => {
    if (value === undefined || value === "") return;
    fields[field] = fields[field] === undefined ? value : `${fields[field]}, ${value}`;
  };
  if (parent === "host" && name === "status") add("state", attributes["state"]);
  else if (parent === "host" && name === "address") {
    add(attributes["addrtype"] === "mac" ? "mac" : "ip", attributes["addr"]);
    add("vendor", attributes["vendor"]);
  } else if (parent === "hostnames" && name === "hostname") {
    add(attributes["type"] === "user" ? "asked_as" : "name", attributes["name"]);
  } else if (parent === "ports" && name === "port") {
    add("ports", `${attributes["portid"] ?? ""}/${attributes["protocol"] ?? ""}`);
  } else if (parent === "host" && name !== "hostnames" && name !== "ports") fields[name] = "there";
}
