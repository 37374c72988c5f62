import { createHash } from "node:crypto";
import { VisitSchema } from "#schemas/visit.ts";
import type { Input, Pack, PackItem } from "./pack.ts";
import { PACK_SCRIPT } from "./pack-script.ts";
import { PACK_STYLE } from "./pack-style.ts";

/**
 * A pack as one HTML file that needs nothing else: it opens from a phone's storage, prints, and asks no network. The
 * policy in its head refuses every request and every script but its own.
 */
export function writePack(pack: Pack): string {
  const items = pack.sections.flatMap((section) => section.items);
  const data = {
    client: pack.client,
    made: pack.made,
    items: items.map(({ key, kind, about, facts = [] }) => ({ key, kind, about, facts })),
  };
  const hash = createHash("sha256").update(PACK_SCRIPT).digest("base64");
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  let number = 0;
  const sections = pack.sections.map(
    ({ id, title, items: own }) =>
      `<section id="${id}">\n<h2>${escape(title)} <span>${own.length}</span></h2>\n${own.map((item) => writeItem(item, number++)).join("\n")}\n</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Visit to ${escape(pack.name)}, ${pack.made}</title>
<style>${PACK_STYLE}</style>
</head>
<body>
<h1>Visit to ${escape(pack.name)}</h1>
<p>Made ${pack.made}. ${pack.lastVisit === null ? "Nobody has been there yet." : `Last visit ${pack.lastVisit}.`} Leave blank what you did not come to. Never write a password or a code here.</p>
${pack.places.map(({ name, access }) => `<p><strong>${escape(name)}</strong> ${escape(access)}</p>`).join("\n")}
<noscript><p>Without JavaScript this page can be printed, but not exported.</p></noscript>
${writeHead(pack)}
<nav>${pack.sections.map(({ id, title, items: own }) => `<a href="#${id}">${escape(title)} <span>${own.length}</span></a>`).join("\n")}</nav>
<main>
${sections.join("\n")}
</main>
<div id="copy" hidden><label>If no file was saved, copy this text into one<textarea readonly rows="8"></textarea></label></div>
<div class="bar"><button id="export" type="button">Export answers</button><button id="print" type="button" class="quiet">Print</button><span id="state" role="status"></span></div>
<script id="pack" type="application/json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
<script>${PACK_SCRIPT}</script>
</body>
</html>
`;
}

/** Who came, when and why: what the visit's page begins with. */
function writeHead(pack: Pack): string {
  const people = pack.people.map(
    ({ id, name }) =>
      `<label class="tick"><input type="checkbox" data-name="by" value="${escape(id)}"${id === pack.technician ? " checked" : ""}>${escape(name)}</label>`,
  );
  const reasons = VisitSchema.shape.reason.options.map((reason) => `<option>${reason}</option>`);
  return `<section class="head">
<h2>The visit</h2>
<div class="people">${people.join("\n")}</div>
<label>Day<input id="on" type="date" data-name="on" value="${pack.made}"></label>
<label>Why<select data-name="reason">${reasons.join("")}</select></label>
<label>Minutes on site<input type="number" inputmode="numeric" min="1" data-name="minutes"></label>
<label>What was done, in a sentence<textarea data-name="summary"></textarea></label>
</section>`;
}

function writeItem(item: PackItem, number: number): string {
  const why = item.why === "" ? "" : `\n<p>${escape(item.why)}</p>`;
  return `<article class="item" data-item="${number}">
<div><h3>${escape(item.title)}</h3>${why}</div>
<div>${item.inputs.map(writeInput).join("\n")}</div>
</article>`;
}

function writeInput({ name, label, type, choices = [], was, hint, quiet }: Input): string {
  const common = `data-name="${escape(name)}"${was === undefined ? "" : ` data-was="${escape(was)}"`}`;
  const shown = escape(label);
  const now =
    was === undefined || was === "" || quiet === true ? "" : ` <small>(now: ${escape(was)})</small>`;
  const holder = hint === undefined ? "" : ` placeholder="${escape(hint)}"`;
  switch (type) {
    case "tick":
      return `<label class="tick"><input type="checkbox" ${common}>${shown}</label>`;
    case "choice":
      return `<label>${shown}${now}${onPaper(choices)}<select ${common}><option value=""></option>${choices.map((choice) => `<option>${escape(choice)}</option>`).join("")}</select></label>`;
    case "long":
      return `<label>${shown}<textarea ${common}></textarea></label>`;
    case "date":
      return `<label>${shown}${now}<input type="date" ${common}></label>`;
    case "number":
      return `<label>${shown}<input type="number" inputmode="numeric" min="0" ${common}></label>`;
    case "text":
      return `<label>${shown}${now}<input type="text" autocomplete="off" ${common}${holder}></label>`;
  }
}

/** On paper a choice is a word to mark. */
function onPaper(choices: readonly string[]): string {
  return choices.length > 4 ? "" : ` <span class="paper">(${choices.map(escape).join(" / ")})</span>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
