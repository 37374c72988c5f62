import { SaxesParser } from "saxes";
import { PictureFault } from "./block.ts";

/**
 * Looks whether an SVG is nothing but a drawing. A page shows it as an image, where nothing in it runs; but whoever opens
 * the picture by itself opens a document of the site. An allow-list, like the one of texts. Throws a PictureFault.
 */
export function checkSvg(file: Uint8Array): void {
  const parser = new SaxesParser({ xmlns: true });
  let [isDrawing, inStyle] = [false, false];
  parser.on("error", () => refuse("is not a whole SVG"));
  parser.on("doctype", (text) => {
    if (text.includes("[")) refuse("declares entities of its own");
  });
  parser.on("processinginstruction", ({ target }) =>
    refuse(`holds an instruction for browsers (<?${target}?>)`),
  );
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (!isDrawing && (uri !== SVG || local !== "svg")) refuse("does not begin like an SVG");
    isDrawing = true;
    inStyle = local === "style";
    if (!NOTES.test(uri) && (uri !== SVG || !DRAWS.has(local)))
      refuse(`holds <${local}>, which is more than a drawing`);
    for (const attribute of Object.values(attributes))
      if (!NOTES.test(attribute.uri)) judgeAttribute(attribute);
  });
  const judgeText = (text: string): void => {
    if (inStyle && loads(text)) refuse("loads something from elsewhere");
  };
  parser.on("text", judgeText);
  parser.on("cdata", judgeText);
  parser.on("closetag", () => {
    inStyle = false;
  });
  parser
    .write(
      Buffer.from(file)
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
    )
    .close();
}

function judgeAttribute({ name, local, value }: { name: string; local: string; value: string }): void {
  if (/^on/i.test(local)) refuse(`holds ${name}="…", which runs`);
  const address = value.replace(/\s/g, "");
  if (/^(?:href|src)$/i.test(local) && !/^(?:#|data:image\/(?:png|jpeg|webp|gif);)/i.test(address))
    refuse(`holds ${name}="…", which leads out of it`);
  if (loads(value)) refuse("loads something from elsewhere");
}

/** Whether a style names anything but a part of the drawing itself. A backslash could spell any word. */
function loads(style: string): boolean {
  return /@import|url\(["']?(?!["']?#)|image-set\(|\\/i.test(style.replace(/\s/g, ""));
}

function refuse(fault: string): never {
  throw new PictureFault(fault);
}

const SVG = "http://www.w3.org/2000/svg";

/** What drawing programs note for themselves; browsers see nothing in it. */
const NOTES =
  /^(?:http:\/\/(?:sodipodi\.sourceforge\.net|www\.inkscape\.org|www\.w3\.org\/1999\/02\/22-rdf-syntax-ns|creativecommons\.org|web\.resource\.org\/cc|purl\.org\/dc|schemas\.microsoft\.com\/visio|www\.serif\.com|www\.bohemiancoding\.com))/;

const DRAWS = new Set(
  (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata style image " +
    "linearGradient radialGradient stop clipPath mask pattern marker switch view filter feBlend feColorMatrix " +
    "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood " +
    "feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight " +
    "feSpecularLighting feSpotLight feTile feTurbulence"
  ).split(" "),
);
