import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "vite";
import {
  closeRenderer,
  configureRenderer,
  countPictures,
  DiagramError,
  diagramStyles,
  flowchart,
  renderMermaid,
} from "#diagram/index.ts";
import { findProjectRoot } from "#diagram/locate.ts";
import { mermaidConfig } from "#diagram/worker/mermaid-config.ts";
import { findBrowser, launchBrowser } from "../../scripts/browser/find-browser.ts";
import { network, tree } from "../unit/diagram/samples.ts";

const root = findProjectRoot();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "diagrams-"));
  await configureRenderer({ cacheFolder: null });
});
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true });
});

describe("renderMermaid", () => {
  it("draws every node, link and cable of a network", async () => {
    const { source, nodes, ids } = flowchart(network);
    const { svg, width, height } = await renderMermaid(source, {
      title: "The network",
      nodes,
      idPrefix: "map",
    });
    expect(width).toBeGreaterThan(height);
    for (const { key, label, title } of network.nodes) {
      const group = new RegExp(`<g class="node[^>]*id="map-${ids.get(key)}"[^]*?</g>`).exec(svg)?.[0] ?? "";
      for (const line of label) expect(group).toContain(`>${line}<`);
      expect(group).toContain(`<title>${title}</title>`);
      expect(svg).toContain(`href="/equipment/${key}/"`);
    }
    expect(svg.match(/class="[^"]*\bedge\b(?!-)/g)).toHaveLength(network.edges.length);
    expect(svg.match(/class="[^"]*\bedge\b[^"-]*trail/g)).toHaveLength(2);
    expect(svg).toContain('<title id="map-title">The network</title>');
    expect(svg).not.toMatch(/<style|<script|foreignObject|style="|NaN|data-/);
  });

  it("gives the same bytes each time, from each worker, and after a restart", async () => {
    const sources = [network, tree, network, tree].map((plan) => flowchart(plan).source);
    await configureRenderer({ cacheFolder: null, workers: 2 });
    // Descriptions differ so that nothing is shared; they are taken out again before comparing.
    const draw = (source: string, index: number) =>
      renderMermaid(source, { title: "A map", description: `No. ${index}`, idPrefix: "d" });
    const first = await Promise.all(sources.map(draw));
    await configureRenderer({ cacheFolder: null });
    const second = await Promise.all(sources.map((source, index) => draw(source, index + 4)));
    const bytes = [...first, ...second].map(({ svg }) => svg.replace(/No\. \d/, ""));
    expect(new Set(bytes).size).toBe(2);
  });

  it("draws a picture once for all its titles", async () => {
    await configureRenderer({ cacheFolder: null });
    const { source } = flowchart(tree);
    const titles = ["Label printer", 'Q & A: <where?> "$&"'];
    const drawn = await Promise.all(titles.map((title) => renderMermaid(source, { title, idPrefix: "d" })));
    expect(countPictures()).toEqual({ drawn: 1, kept: 0 });
    expect(drawn.map(({ svg }) => /<title id="d-title">(.*?)<\/title>/.exec(svg)?.[1])).toEqual([
      "Label printer",
      'Q &amp; A: &lt;where?&gt; "$&amp;"',
    ]);
  });

  it("shows each label as it was given", async () => {
    const labels = makeLabels(200);
    for (let start = 0; start < labels.length; start += 40) {
      const part = labels.slice(start, start + 40);
      const { source, ids } = flowchart({
        direction: "TB",
        nodes: part.map((label, index) => ({ key: `${index}`, label: [label], shape: "rect" })),
        edges: part.slice(1).map((label, index) => ({ from: `${index}`, to: `${index + 1}`, label })),
      });
      const { svg } = await renderMermaid(source, { title: "Labels", idPrefix: "d" });
      const shown = part.map((_, index) => readLabel(svg, `d-${ids.get(`${index}`)}`));
      expect(shown).toEqual(part.map((label) => label.replace(/\s+/g, "")));
    }
  });

  it("names the author's mistake and its line", async () => {
    const source = "\nflowchart LR\n  %% a comment\n  a --> b\n\n  b --> c{\n  c --> d";
    const mistake = await renderMermaid(source, { title: "Broken" }).catch((error: unknown) => error);
    expect(mistake).toBeInstanceOf(DiagramError);
    expect(mistake).toMatchObject({ line: 6 });
    const others = [
      "",
      "pie\n  a: 1",
      "flowchart LR",
      "flowchart LR\n  a --> end",
      "flowchart LR\n  a --> [b]",
      "flowchart LR\n  a b",
    ];
    const messages = await Promise.all(
      others.map((text) => renderMermaid(text, { title: "Broken" }).catch(sayError)),
    );
    expect([sayError(mistake), ...messages]).toMatchInlineSnapshot(`
      [
        "The line \`b --> c{\` opens "{" and does not close it. Fix: close it, as in \`b --> c{…}\`.",
        "The first line names no kind of diagram. Fix: start it with \`flowchart LR\` (left to right) or \`flowchart TB\` (top to bottom).",
        "This is a "pie" diagram; only flowcharts are drawn. Fix: start it with \`flowchart LR\` (left to right) or \`flowchart TB\` (top to bottom).",
        "The flowchart has no nodes. Fix: write a link for each line: \`a --> b\`.",
        ""end" in \`a --> end\` is one of Mermaid's own words, so no node can have that name. Fix: give the node another name: \`n1["end"]\`.",
        "Mermaid cannot read \`a --> [b]\`: "[" stands where it cannot stand. Fix: write one link for each line, such as \`a["Front desk"] -->|words| b\`, with quotes around all text.",
        "Two names stand side by side in \`a b\`. Fix: put a link between them, as in \`a --> b\`; words with blanks go into a label: \`a["Front desk"]\`.",
      ]
    `);
  });

  it("refuses a picture without a node that the caller knows of", async () => {
    const drawing = renderMermaid("flowchart LR\n  a --> b", { title: "Short", nodes: [{ id: "c" }] });
    await expect(drawing).rejects.toThrow('there is no node "c"');
  });
});

describe("the cache", () => {
  it("draws once, keeps no failure, and tells two places on a page apart", async () => {
    const cacheFolder = join(folder, "cache");
    await configureRenderer({ cacheFolder });
    const source = "flowchart LR\n  a --> b";
    const [first, second] = await Promise.all(
      [1, 2].map((occurrence) => renderMermaid(source, { title: "Twice", occurrence })),
    );
    await renderMermaid("flowchart LR\n  a -->", { title: "Broken" }).catch(() => undefined);
    const [name = "", ...more] = await readdir(cacheFolder);
    expect(more).toEqual([]);
    const ids = (svg = "") => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids(first?.svg).length).toBeGreaterThan(2);
    expect(ids(first?.svg).filter((id) => ids(second?.svg).includes(id))).toEqual([]);

    const file = join(cacheFolder, name);
    const kept: unknown = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify(Object.assign({}, kept, { width: 4711 })));
    expect((await renderMermaid(source, { title: "Twice" })).width).toBe(4711);
    expect((await renderMermaid(source, { title: "Twice", description: "Another" })).width).not.toBe(4711);
    // What it drew itself was not kept from a build before.
    expect(countPictures()).toEqual({ drawn: 2, kept: 0 });
    await configureRenderer({ cacheFolder });
    await renderMermaid(source, { title: "Twice" });
    expect(countPictures()).toEqual({ drawn: 0, kept: 1 });
    await configureRenderer({ cacheFolder: null });
  });
});

describe("in a bundle", () => {
  it.each(["node_modules/.cache/sitebook-bundle-test", ""])(
    "works from the project's folder, and lets the process end (%j)",
    async (inside) => {
      const outDir = inside ? join(root, inside) : join(folder, "bundle");
      const entry = join(folder, "entry.ts");
      await mkdir(outDir, { recursive: true });
      await writeFile(
        entry,
        `import { configureRenderer, renderMermaid } from ${JSON.stringify(join(root, "src/diagram/index.ts"))};
         await configureRenderer({ cacheFolder: null });
         const { svg } = await renderMermaid("flowchart LR\\n  a --> b", { title: "Bundled" });
         console.log(svg.slice(0, 4));`,
      );
      await build({
        root: folder,
        configFile: false,
        logLevel: "silent",
        build: {
          ssr: entry,
          outDir,
          emptyOutDir: true,
          rolldownOptions: { output: { entryFileNames: "entry.mjs" } },
        },
      });
      const { stdout } = await promisify(execFile)(process.execPath, [join(outDir, "entry.mjs")], {
        cwd: root,
        timeout: 60_000,
      });
      expect(stdout.trim()).toBe("<svg");
      await rm(outDir, { recursive: true });
    },
  );
});

// Where no browser is to be had for this machine, what needs one is skipped.
const program = await findBrowser().catch(() => undefined);

describe.skipIf(program === undefined)("beside a real browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(program);
  });
  afterAll(() => browser.close());

  it.each(Object.entries({ network, tree }))("draws the %s within a pixel", async (title, plan) => {
    const { source } = flowchart(plan);
    const ours = await renderMermaid(source, { title, idPrefix: "d" });
    const theirs = await drawInBrowser(browser, source);
    const [, , width = 0, height = 0] = theirs.viewBox;
    expect(Math.abs(width - (viewBoxOf(ours.svg)[2] ?? 0))).toBeLessThan(1);
    expect(Math.abs(height - (viewBoxOf(ours.svg)[3] ?? 0))).toBeLessThan(1);
    const places = readPlaces(ours.svg);
    expect(Object.keys(theirs.places)).toHaveLength(plan.nodes.length);
    for (const [id, place] of Object.entries(theirs.places)) {
      for (const axis of [0, 1] as const) {
        expect(Math.abs((place[axis] ?? Number.NaN) - (places[id]?.[axis] ?? Number.NaN)), id).toBeLessThan(
          1,
        );
      }
    }
  });

  it("fits every label into its shape, in the type of the site", async () => {
    const css = await readFile(join(root, diagramStyles), "utf8");
    const { source } = flowchart(network);
    const { svg } = await renderMermaid(source, { title: "Fit" });
    const page = await browser.newPage({ viewport: { width: 3000, height: 1500 } });
    await page.setContent(`<style>${await fontFaces()}${css}</style>${svg}`);
    const shares = await page.evaluate(async () => {
      await document.fonts.load("14px Inter");
      return [...document.querySelectorAll(".node")].map((node) => {
        const shape = node.querySelector("rect, path")?.getBoundingClientRect();
        const text = node.querySelector("text")?.getBoundingClientRect();
        return shape && text ? [text.width / shape.width, text.height / shape.height] : [9, 9];
      });
    });
    await page.close();
    expect(shares).toHaveLength(network.nodes.length);
    for (const share of shares.flat()) expect(share).toBeLessThan(0.95);
  });
});

/** Mermaid itself in the browser, served from its package; nothing leaves the machine. */
async function drawInBrowser(browser: Browser, source: string) {
  const script = `
    import mermaid from "/mermaid.esm.min.mjs";
    await Promise.all([document.fonts.load("14px Inter"), document.fonts.load("14px Inter", "Ł")]);
    mermaid.initialize(${JSON.stringify(mermaidConfig)});
    document.body.dataset.svg = (await mermaid.render("d", ${JSON.stringify(source)})).svg;`;
  const html = `<!doctype html><style>${await fontFaces()}</style><body><script type="module">${script}</script>`;
  const page = await browser.newPage();
  await page.route("**/*", async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/") return route.fulfill({ contentType: "text/html", body: html });
    return route.fulfill({
      path: join(root, "node_modules/mermaid/dist", path),
      contentType: "text/javascript",
    });
  });
  await page.goto("http://diagram.example/");
  const body = page.locator("body[data-svg]");
  const drawn = (await body.getAttribute("data-svg", { timeout: 60_000 })) ?? "";
  await page.close();
  return { viewBox: viewBoxOf(drawn), places: readPlaces(drawn) };
}

async function fontFaces(): Promise<string> {
  const faces = ["latin", "latin-ext"].map(async (subset) => {
    const file = join(root, `node_modules/@fontsource/inter/files/inter-${subset}-400-normal.woff2`);
    const range = subset === "latin" ? "U+0000-00FF,U+2000-206F" : "U+0100-02BA,U+1E00-1E9F";
    const data = (await readFile(file)).toString("base64");
    return `@font-face{font-family:Inter;src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
  });
  return (await Promise.all(faces)).join("");
}

function viewBoxOf(svg: string): number[] {
  return (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? "").split(" ").map(Number);
}

/** Where each node's centre is, by its id; the move stands on the node or on the link around it. */
function readPlaces(svg: string): Record<string, number[]> {
  const places: Record<string, number[]> = {};
  for (const [tag, around, own] of svg.matchAll(/(<a [^>]*>)?(<g class="node[^>]*>)/g)) {
    const id = /id="d-(?:flowchart-)?(n\d+)/.exec(own ?? "")?.[1];
    const move = /transform="translate\(([^)]*)\)/.exec(around ?? own ?? tag)?.[1];
    if (id && move) places[id] = move.split(",").map(Number);
  }
  return places;
}

function readLabel(svg: string, id: string): string {
  const text = new RegExp(`id="${id}"[^]*?<text[^>]*>([^]*?)</text>`).exec(svg)?.[1] ?? "";
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/g, "");
}

/** Labels made of everything that Mermaid reads as markup, from a fixed seed. None is blank. */
function makeLabels(count: number): string[] {
  const parts =
    `&amp; &#62; #62; #quot; &quot; <b> </b> <br/> <script> C:\\new \\n *x* ** _a_ \` \`md\` ~~ || [x] {y} (z) end subgraph click
    %% %%{init:{}}%% --> ==> a-b 1. - + 1) $$x$$ fa:fa-home é ü 日本 → ' " ; : ::: @{ @ . 10.0.0.10 word ! ? # #1 / \\ \\\\ = ^ | NaN undefined
    😀 http://a.example/b?c=d&e=f a@b.example`.split(/\s+/);
  let seed = 7;
  const pick = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(seed / 256) % limit;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + pick(5) }, () => parts[pick(parts.length)] ?? "x").join(pick(2) ? " " : ""),
  );
}

function sayError(error: unknown): string {
  return error instanceof DiagramError ? `${error.message} Fix: ${error.fix}` : String(error);
}
