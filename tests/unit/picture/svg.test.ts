import { describe, expect, it } from "vitest";
import { seePicture } from "#check/see-pictures.ts";

const svg = (inside: string, attributes = ""): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const faultOf = (text: string): string | null => seePicture("plan.svg", Buffer.from(text)).fault;

describe("an SVG", () => {
  it.each([
    ["a script", svg("<script>alert(1)</script>")],
    ["a script of HTML", svg('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>')],
    ["HTML", svg("<foreignObject><p/></foreignObject>")],
    ["a handler", svg("", 'onload="alert(1)"')],
    ["a handler within", svg('<path OnClick="x" d="M0 0"/>')],
    ["a link", svg('<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>')],
    ["an animation of a link", svg('<set attributeName="href" to="javascript:alert(1)"/>')],
    ["a picture from elsewhere", svg('<image href="https://evil.example/a.png"/>')],
    ["a drawing from elsewhere", svg('<use xlink:href=" //evil.example/a.svg#x"/>')],
    ["an SVG within an address", svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
    ["a style that loads", svg("<style>path { fill: url( 'https://evil.example/a') }</style>")],
    ["a style that imports", svg("<style><![CDATA[@import 'https://evil.example/a.css';]]></style>")],
    ["a style with escapes", svg("<style>path { fill: u\\72l(https://evil.example/a) }</style>")],
    ["a filled shape that loads", svg('<path fill="url(https://evil.example/a)" d="M0 0"/>')],
    ["an instruction", `<?xml-stylesheet href="https://evil.example/a.css"?>${svg("")}`],
    ["entities", `<!DOCTYPE svg [<!ENTITY x "y">]>${svg("&x;")}`],
    ["another document", '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ["no namespace", "<svg><path d='M0 0'/></svg>"],
    ["half a file", svg("<g>").slice(0, -6)],
    ["nothing", ""],
    ["text", "a drawing"],
  ])("is refused with %s", (_, text) => {
    expect(faultOf(text)).toMatch(/^(?:holds|loads|declares|does not|is not) /);
  });

  it("of a drawing program is taken", () => {
    const inside = `<title>Closet</title><defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>
      <style>.a { fill: url( "#a" ); stroke: #333 }</style><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata>
      <sodipodi:namedview inkscape:export-filename="C:\\plans\\closet.png"/><g class="a" style="fill:url(#a)"><path d="M0 0"/>
      <use xlink:href="#a"/><text>Path C:\\plans; url(x)</text><image href="data:image/png;base64,AAAA"/></g>`;
    const names = `xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
      xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"`;
    const head =
      '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n';
    expect(faultOf(head + svg(inside, names))).toBe(null);
  });
});
