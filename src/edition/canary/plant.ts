import { factPaths } from "#book/facts/index.ts";
import type { PartName } from "#book/editions.ts";
import { isKind } from "#book/page.ts";
import type { AnyPage } from "#book/page.ts";
import { schemas } from "#schemas/index.ts";
import type { PageKind, ReferenceTarget } from "#schemas/index.ts";
import { idTarget, plantData } from "./plant-data.ts";
import type { Surroundings } from "./plant-data.ts";
import { plantRunbook, plantWords } from "./plant-text.ts";
import { Mint } from "./values.ts";

/** A value that can be recognised wherever it turns up, and where it was planted. */
export interface Canary {
  forms: string[];
  kind: PageKind;
  /** The original page's id. */
  page: string;
  /** The original client's id. */
  client: string | null;
  /** A field without indices; `(name)` for the page's own name; null for the text below. */
  field: string | null;
  /** The parts of the text around it. */
  parts: PartName[];
}

export interface Planted {
  files: { file: string; text: string }[];
  canaries: Canary[];
  /** The id under which a client is in the planted copy. */
  clientId(id: string): string;
  /** The id of a planted page by that of its original. */
  pageId(id: string): string;
}

/**
 * A copy of a whole book in which every field of every page, every text, every id, every file name and every picture
 * carries a mark of its own, and `client` gets runbooks that name every fact there is.
 */
export function plantCanaries(pages: readonly AnyPage[], client: string | null): Planted {
  const mint = new Mint();
  const canaries: Canary[] = [];
  const names = new Names(pages, mint, canaries);
  const files = pages.flatMap((page) => {
    const note =
      (field: string | null) =>
      (forms: string[], parts: PartName[] = []) =>
        void canaries.push({ forms, kind: page.kind, page: page.id, client: page.client, field, parts });
    const around: Surroundings = {
      mint,
      ...names.around(page.client),
      note: (field, forms) => note(field)(forms),
    };
    const data = plantData(schemas[page.kind], page.data, around);
    const body = isKind(page, "runbook")
      ? plantRunbook(page.body, mint, note(null))
      : plantWords(page.body === "" ? "Text." : page.body, mint, ["text-of-pages"], note(null));
    const file = names.file(page.file);
    return [
      { file, text: `---\n${JSON.stringify(data)}\n---\n${body}` },
      ...pictureOf(data, file, page, mint, canaries),
    ];
  });
  const strays = [...new Set(pages.flatMap((page) => page.client ?? []))].map((id) => {
    const word = mint.word();
    canaries.push({
      forms: [word],
      kind: "client",
      page: `clients/${id}`,
      client: id,
      field: "(stray file)",
      parts: [],
    });
    return { file: `clients/${names.client(id)}/${word}.txt`, text: word };
  });
  const own = client === null ? [] : factRunbooks(pages, client, names.client(client));
  return {
    files: [...files, ...strays, ...own],
    canaries,
    clientId: (id) => names.client(id),
    pageId: (id) => names.file(`${id}.mdx`).slice(0, -".mdx".length),
  };
}

/** A picture is a file of its own; its bytes are marked as its name is. */
function pictureOf(
  data: unknown,
  file: string,
  page: AnyPage,
  mint: Mint,
  canaries: Canary[],
): { file: string; text: string }[] {
  if (!isKind(page, "equipment")) return [];
  // `as`: planting fills in the photo of every device.
  const { photo } = data as { photo: { file: string } };
  const word = mint.word();
  canaries.push({
    forms: [word],
    kind: "equipment",
    page: page.id,
    client: page.client,
    field: "photo.file",
    parts: [],
  });
  return [{ file: file.slice(0, file.lastIndexOf("/") + 1) + photo.file.slice(2), text: word }];
}

/** Runbooks that name every fact: about the client, about its outlets, and about one type of device that staff handle. */
function factRunbooks(
  pages: readonly AnyPage[],
  client: string,
  planted: string,
): { file: string; text: string }[] {
  const handled = pages.find(
    (page) => isKind(page, "equipment") && page.client === client && page.data.staffMayTouch === true,
  );
  const abouts = [
    "client",
    "outlet",
    ...(handled !== undefined && isKind(handled, "equipment") ? [handled.data.type] : []),
  ];
  return abouts.map((about, index) => {
    const subject = index < 2 ? about : "device";
    const facts = factPaths.filter(({ subjects }) => subjects.some((kind) => kind === subject));
    const data = {
      kind: "runbook",
      title: `Facts ${about}`,
      symptoms: ["all facts"],
      about,
      editions: ["help-desk", "in-house"],
      minutes: 1,
    };
    const body = `## Read them\n\n${facts.map(({ path }) => `{${path}}`).join("\n\n")}\n\n- [Read](#resolved)\n- [Not read](#escalate)\n`;
    return {
      file: `clients/${planted}/runbooks/facts-${subject}.mdx`,
      text: `---\n${JSON.stringify(data)}\n---\n${body}`,
    };
  });
}

/** Old names and the new ones. */
class Names {
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
