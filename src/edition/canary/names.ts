import { isKind } from "#book/page.ts";
import type { AnyPage } from "#book/page.ts";
import type { ReferenceTarget } from "#schemas/index.ts";
import type { Canary } from "./plant.ts";
import { idTarget } from "./plant-data.ts";
import type { Surroundings } from "./plant-data.ts";
import type { Mint } from "./values.ts";

/** Old names and the new ones. */
export class Names {
  #ids = new Map<string, string>();
  #folders = new Map<string, string>();
  #kinds = new Map<string, string>();

  constructor(pages: readonly AnyPage[], mint: Mint, canaries: Canary[]) {
    for (const page of pages) {
      const add = (target: string, id: string, field: string, separator = "-"): string => {
        const word = mint.word();
        const renamed = `${id}${separator}${word}`;
        this.#ids.set(key(page.client, target, id), renamed);
        canaries.push({
          forms: [word],
          kind: page.kind,
          page: page.id,
          client: page.client,
          field,
          parts: [],
        });
        return renamed;
      };
      if (isKind(page, "client"))
        this.#folders.set(page.client ?? "", add("client", page.client ?? "", "(name)"));
      if (["equipment", "credential", "visit", "call"].includes(page.kind)) {
        add(page.kind, page.name, "(name)");
        this.#remember(page.client, page.kind, page.name);
      }
      this.#addEntries(page, add);
    }
  }

  client(id: string): string {
    return this.#folders.get(id) ?? id;
  }

  file(file: string): string {
    const match = /^clients\/([^/]+)\/(.*)$/.exec(file);
    if (match === null) return file;
    const [, client = "", rest = ""] = match;
    const [folder = "", name] = rest.split("/");
    const kind = { equipment: "equipment", credentials: "credential", visits: "visit", calls: "call" }[
      folder
    ];
    const renamed =
      kind === undefined || name === undefined
        ? undefined
        : this.#ids.get(key(client, kind, name.slice(0, -".mdx".length)));
    return `clients/${this.client(client)}/${renamed === undefined ? rest : `${folder}/${renamed}.mdx`}`;
  }

  around(client: string | null): Pick<Surroundings, "rename" | "anyOf"> {
    const rename = (target: ReferenceTarget, id: string): string | undefined =>
      this.#ids.get(key(client, target, id)) ?? this.#ids.get(key(null, target, id));
    const anyOf = (targets: readonly ReferenceTarget[]): string | undefined =>
      targets
        .map((target) => this.#kinds.get(`${client}|${target}`) ?? this.#kinds.get(`null|${target}`))
        .find((id) => id !== undefined);
    return { rename, anyOf };
  }

  #addEntries(
    page: AnyPage,
    add: (target: string, id: string, field: string, separator?: string) => string,
  ): void {
    for (const [list, entries] of Object.entries(page.data)) {
      for (const entry of Array.isArray(entries) ? (entries as unknown[]) : []) {
        // `as`: a page's list of anything
        for (const name of ["id", "label"]) {
          const target = idTarget(`${list}.${name}`);
          const id: unknown =
            typeof entry === "object" && entry !== null ? Reflect.get(entry, name) : undefined;
          if (target === undefined || typeof id !== "string") continue;
          add(target, id, `${list}.${name}`, name === "label" ? " " : "-");
          this.#remember(page.client, target, id);
        }
      }
    }
  }

  #remember(client: string | null, target: string, id: string): void {
    const at = `${client}|${target}`;
    if (!this.#kinds.has(at)) this.#kinds.set(at, this.#ids.get(key(client, target, id)) ?? id);
  }
}

function key(client: string | null, target: string, id: string): string {
  return `${client}|${target}|${id}`;
}
