import { factPaths } from "#book/facts/index.ts";
import type { PartName } from "#book/editions.ts";
import { isKind } from "#book/page.ts";
import type { AnyPage } from "#book/page.ts";
import { schemas } from "#schemas/index.ts";
import type { PageKind } from "#schemas/index.ts";
import { Names } from "./names.ts";
import { plantData } from "./plant-data.ts";
import type { Surroundings } from "./plant-data.ts";
import { plantPicture } from "./plant-picture.ts";
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
  /** Real ones: with one mark in what is drawn, and another in what a camera would say. */
  pictures: { file: string; bytes: Uint8Array }[];
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
  const pictures: Planted["pictures"] = [];
  const files = pages.map((page) => {
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
    if (isKind(page, "equipment"))
      pictures.push(
        plantPicture(
          data,
          file,
          () => mint.word(),
          (field, forms) => around.note(field, forms),
        ),
      );
    return { file, text: `---\n${JSON.stringify(data)}\n---\n${body}` };
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
    pictures,
    canaries,
    clientId: (id) => names.client(id),
    pageId: (id) => names.file(`${id}.mdx`).slice(0, -".mdx".length),
  };
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
