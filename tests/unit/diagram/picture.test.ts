import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { measureElement } from "#diagram/worker/element-box.ts";
import type { FlowchartModel } from "#diagram/worker/flowchart-model.ts";
import { measureWidth } from "#diagram/worker/font.ts";
import { installMeasuring } from "#diagram/worker/install-measuring.ts";
import { type PictureFacts, shrinkPicture } from "#diagram/worker/shrink.ts";
import { readTexts, verifyPicture } from "#diagram/worker/verify.ts";

const { window } = new JSDOM("<!doctype html><body></body>");
const SHIELDED_AMPERSAND = "\uE026";

const drawn = `<svg id="d" width="100%" xmlns="http://www.w3.org/2000/svg" class="flowchart" style="max-width: 200.123px;"
 viewBox="4 4.000003814697266 200.123 71.49" role="graphics-document document" aria-roledescription="flowchart-v2"><style>#d{}</style><g><marker
 id="d_flowchart-v2-pointEnd" class="marker flowchart-v2" viewBox="0 0 10 10" refX="5" refY="5"><path d="M 0 0 L 10 5 L 0 10 z" class="arrowMarkerPath"
 style="stroke-width: 1;"></path></marker><marker id="d_flowchart-v2-circleEnd" class="marker flowchart-v2"><circle r="5"></circle></marker><g class="root"><g
 class="clusters"><g class="cluster" id="d-z1" data-look="classic"><rect style="" x="12.3456" y="8" width="120" height="60"></rect><g class="cluster-label"
 transform="translate(60.5, 8)"><g><rect class="background" style="stroke: none"></rect><text y="-10.1" style=""><tspan class="text-outer-tspan row" x="0" y="-0.1em"
 dy="1.1em"><tspan font-style="normal" class="text-inner-tspan" font-weight="normal">Rack</tspan></tspan></text></g></g></g></g><g
 class="edges edgePaths"><path d="M72.04999,37.951L160.0001,37.951" id="d-e1" class="edge-thickness-thick edge-pattern-dotted flowchart-link" style=";" data-id="e1"
 data-points="W10=" marker-end="url(#d_flowchart-v2-pointEnd)"></path></g><g class="edgeLabels"><g class="edgeLabel" transform="translate(110, 37)"><g class="label"
 data-id="e1" transform="translate(0, -10)"><g><rect class="background" x="-9" y="-2" width="18" height="24"></rect><text y="-10.1" text-anchor="middle"><tspan
 class="text-outer-tspan row" x="0" y="-0.1em" dy="1.1em" text-anchor="middle"><tspan font-style="normal" class="text-inner-tspan"
 font-weight="normal">10.0.0.10</tspan></tspan></text></g></g></g></g><g class="nodes"><a xlink:href="/a/" data-look="classic" transform="translate(42, 38)"><g
 class="node default status-bad clickable" id="d-flowchart-n1-0" title="old"><rect class="basic label-container" style="" x="-30" y="-20" width="60" height="40"></rect><g
 class="label" style="" transform="translate(0, -18.79999)"><rect></rect><g><rect class="background" style="stroke: none"></rect><text y="-10.1" style=""><tspan
 class="text-outer-tspan row" x="0" y="-0.1em" dy="1.1em"><tspan font-style="normal" class="text-inner-tspan" font-weight="normal">A</tspan><tspan font-style="normal"
 class="text-inner-tspan" font-weight="normal"> ${SHIELDED_AMPERSAND} B</tspan></tspan><tspan class="text-outer-tspan row" x="0" y="1em" dy="1.1em"><tspan
 font-style="normal" class="text-inner-tspan" font-weight="bold">10.0.0.10</tspan></tspan></text></g></g></g></a></g></g></g><defs><filter id="d-drop-shadow"></filter></defs></svg>`;

const model: FlowchartModel = {
  nodes: [{ id: "n1", domId: "flowchart-n1-0", text: "A & B 10.0.0.10", linked: true }],
  edges: [{ id: "e1", text: "10.0.0.10", classes: ["trail"], drawn: true }],
  zones: [{ id: "z1", text: "Rack" }],
};
const facts: PictureFacts = {
  id: "d",
  model,
  titles: new Map([["n1", "Switch"]]),
  icons: new Map(),
  name: "A map",
  title: "A map",
  description: "Of <all>",
};

describe("shrinkPicture", () => {
  it("keeps what is seen and drops the rest", () => {
    const svg = parse(drawn);
    const before = readTexts(svg);
    shrinkPicture(svg, facts);
    verifyPicture(svg, facts, before);
    expect(svg.outerHTML.replace(/></g, ">\n<")).toMatchInlineSnapshot(`
      "<svg id="d" width="201" xmlns="http://www.w3.org/2000/svg" class="flowchart" viewBox="4 4 200.1 71.5" role="graphics-document document" aria-roledescription="flowchart" aria-describedby="d-desc" aria-labelledby="d-title" text-anchor="middle" height="72">
      <title id="d-title">A map</title>
      <desc id="d-desc">Of &lt;all&gt;</desc>
      <marker id="d-pointEnd" viewBox="0 0 10 10" refX="5" refY="5">
      <path d="M 0 0 L 10 5 L 0 10 z" class="arrow">
      </path>
      </marker>
      <g class="zone" id="d-z1">
      <rect x="12.3" y="8" width="120" height="60">
      </rect>
      </g>
      <path d="M72,38L160,38" id="d-e1" class="thick dashed edge trail" marker-end="url(#d-pointEnd)">
      </path>
      <g class="edge-label trail" transform="translate(110,37)">
      <g transform="translate(0,-10)">
      <rect x="-9" y="-2" width="18" height="24">
      </rect>
      <text y="1em">10.0.0.10</text>
      </g>
      </g>
      <g class="nodes">
      <a transform="translate(42,38)" href="/a/">
      <g class="node status-bad" id="d-n1">
      <title>Switch</title>
      <rect x="-30" y="-20" width="60" height="40">
      </rect>
      <text transform="translate(0,-18.8)">
      <tspan x="0" y="0.9em">A &amp; B</tspan>
      <tspan x="0" y="2.2em">
      <tspan font-weight="bold">10.0.0.10</tspan>
      </tspan>
      </text>
      </g>
      </a>
      </g>
      <g class="zone-title" transform="translate(20.3,12)" text-anchor="start">
      <text y="1em">Rack</text>
      </g>
      </svg>"
    `);
  });

  it("keeps no attribute that it does not know", () => {
    const svg = parse(
      drawn
        .replace(
          '<rect class="basic',
          '<rect onclick="alert(1)" filter="url(https://a.example/)" class="basic',
        )
        .replace("<svg ", '<svg onload="alert(1)" '),
    );
    shrinkPicture(svg, facts);
    expect(svg.outerHTML).not.toMatch(/onclick|onload|a\.example/);
  });
});

describe("verifyPicture", () => {
  const faults: [string, (markup: string) => string, Partial<PictureFacts>][] = [
    ["lost node", (markup) => markup.replace("flowchart-n1-0", "flowchart-n7-0"), {}],
    ["lost link", (markup) => markup.replace('xlink:href="/a/"', ""), {}],
    [
      "drawn edge that is only for the layout",
      (markup) => markup,
      { model: { ...model, edges: model.edges.map((edge) => ({ ...edge, drawn: false })) } },
    ],
    ["lost edge", (markup) => markup.replace("flowchart-link", "other"), {}],
    ["changed label", (markup) => markup.replace(">Rack<", ">Rock<"), {}],
    ["changed node", (markup) => markup.replace(">A<", ">Ä<"), {}],
    ["bad number", (markup) => markup.replace('x="-30"', 'x="NaN"'), {}],
    ["no width", (markup) => markup.replace("200.123 71.49", "0 71.49"), {}],
    [
      "stranger",
      (markup) => markup.replace("<g><marker", '<image href="https://a.example/x.png"/><g><marker'),
      {},
    ],
    [
      "foreign link",
      (markup) => markup.replace('xlink:href="/a/"', 'xlink:href=" java&#10;script:alert(1)"'),
      {},
    ],
    ["unknown node", (markup) => markup, { titles: new Map([["n9", "Nobody"]]) }],
  ];
  it("finds what went wrong", () => {
    const messages = faults.map(([name, spoil, changed]) => {
      const svg = parse(spoil(drawn));
      const before = readTexts(svg);
      shrinkPicture(svg, { ...facts, ...changed });
      return `${name}: ${messageOf(() => verifyPicture(svg, { ...facts, ...changed }, before))}`;
    });
    expect(messages.join("\n")).toMatchInlineSnapshot(`
      "lost node: The picture "A map" was drawn wrongly: node "n1" is missing.
      lost link: The picture "A map" was drawn wrongly: the link of node "n1" is missing.
      drawn edge that is only for the layout: The picture "A map" was drawn wrongly: 1 of 0 edges are there.
      lost edge: The picture "A map" was drawn wrongly: 0 of 1 edges are there.
      changed label: The picture "A map" was drawn wrongly: zone titles differ from the source.
      changed node: The picture "A map" was drawn wrongly: node "n1" reads "Ä & B 10.0.0.10" instead of "A & B 10.0.0.10".
      bad number: The picture "A map" was drawn wrongly: <rect> has x="NaN".
      no width: The picture "A map" was drawn wrongly: its width is 0.
      stranger: The picture "A map" was drawn wrongly: it contains <image>.
      foreign link: The picture "A map" was drawn wrongly: it links to " java
      script:alert(1)".
      unknown node: The picture "A map" was drawn wrongly: there is no node "n9" to give a title to."
    `);
  });

  it("finds a label that shrinking changed", () => {
    const svg = parse(drawn);
    shrinkPicture(svg, facts);
    expect(() => verifyPicture(svg, facts, ["Rack", "10.0.0.10", "A & B 10.0.1"])).toThrow(
      '"A & B 10.0.1" became "A & B 10.0.0.10"',
    );
  });
});

describe("measured elements", () => {
  it("joins the boxes of a group, and skips what isn't drawn", () => {
    const svg = shape(`<g><defs><rect width="900" height="900"/></defs><rect/><g transform="translate(10,10)">
      <circle cx="0" cy="0" r="5"/></g><ellipse cx="30" cy="10" rx="4" ry="2"/><line x1="0" y1="0" x2="1" y2="40"/>
      <polygon points="1,2 3,4 -5,6"/></g>`);
    expect(measureElement(svg)).toEqual({ x: -5, y: 0, width: 39, height: 40 });
  });

  it("centres the labels of nodes, sets edge labels smaller, and counts rows", () => {
    const text = `<text y="-10.1"><tspan x="0" y="-0.1em" dy="1.1em">FW-01</tspan><tspan x="0" y="1em" dy="1.1em">x</tspan></text>`;
    const width = measureWidth("FW-01", 14);
    const node = measureElement(shape(`<g class="node default"><g class="label">${text}</g></g>`));
    expect(node.x).toBeCloseTo(-width / 2, 9);
    expect(node.y).toBeCloseTo(0, 9);
    expect(node.height).toBeCloseTo(14 * 1.1 + 17, 9);
    const edge = measureElement(shape(`<g class="edgeLabel"><g class="label">${text}</g></g>`));
    expect(edge.x).toBe(0);
    expect(edge.width).toBeCloseTo((width * 12) / 14, 9);
  });

  it("answers like a browser: float32, and no left or top in getBBox", () => {
    installMeasuring(window);
    const rectangle = shape(`<rect x="0.1" y="0.2" width="0.3" height="0.4"/>`) as SVGGraphicsElement; // see the markup
    expect({ ...rectangle.getBBox() }).toEqual({
      x: Math.fround(0.1),
      y: Math.fround(0.2),
      width: Math.fround(0.3),
      height: Math.fround(0.4),
    });
    expect(rectangle.getBoundingClientRect().right).toBeCloseTo(0.4, 9);
  });
});

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : "not an error";
  }
  return "accepted";
}

/** The first element within the markup of an SVG. */
function shape(markup: string): Element {
  const first = parse(`<svg>${markup}</svg>`).firstElementChild;
  if (!first) throw new Error("The markup has no element.");
  return first;
}

function parse(markup: string): Element {
  const container = window.document.createElement("div");
  container.innerHTML = markup;
  const svg = container.querySelector("svg");
  if (!svg) throw new Error("The markup has no SVG.");
  return svg;
}
