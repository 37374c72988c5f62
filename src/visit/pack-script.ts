/**
 * What runs in the pack, from file:// too: answers are kept in the browser meanwhile, and exported as the file that
 * `npm run visit -- <client> --answers` reads. Plain JavaScript of the page itself; nothing is fetched or sent.
 */
export const PACK_SCRIPT = `"use strict";
const pack = JSON.parse(document.getElementById("pack").textContent);
const store = "sitebook-visit:" + pack.client + ":" + pack.made;
const fields = [...document.querySelectorAll("[data-name]")];
// Who came is a tick for each person: there the value tells one from another.
const keyOf = (field) => [field.closest("[data-item]")?.dataset.item ?? "head:" + (isTick(field) ? field.value : ""), field.type, field.dataset.name].join("\\n");
const read = () => { try { return JSON.parse(localStorage.getItem(store) ?? "{}"); } catch { return {}; } };
const keep = (values) => { try { localStorage.setItem(store, JSON.stringify(values)); return true; } catch { return false; } };
const isTick = (field) => field.type === "checkbox";
const isFilled = (field) => (isTick(field) ? field.checked : field.value.trim() !== "");
const say = (words) => { document.getElementById("state").textContent = words; };

function mark() {
  let count = 0;
  for (const item of document.querySelectorAll("[data-item]")) {
    const answered = [...item.querySelectorAll("[data-name]")].some(isFilled);
    item.toggleAttribute("data-answered", answered);
    count += answered ? 1 : 0;
  }
  return count + (count === 1 ? " answer" : " answers");
}

function save() {
  const values = {};
  // A date that is filled in is printed; the browser's own "mm/dd/yyyy" is not.
  for (const field of fields) if (field.type === "date") field.toggleAttribute("data-filled", isFilled(field));
  for (const field of fields) if (isFilled(field)) values[keyOf(field)] = isTick(field) ? true : field.value;
  say(mark() + (keep(values) ? ", kept on this device" : ", not kept: export before you close this page"));
}

function collect() {
  const head = {};
  for (const field of document.querySelectorAll(".head [data-name]")) {
    if (isTick(field)) { if (field.checked) (head[field.dataset.name] ??= []).push(field.value); }
    else if (isFilled(field)) head[field.dataset.name] = field.value.trim();
  }
  const answers = [];
  for (const element of document.querySelectorAll("[data-item]")) {
    const item = pack.items[element.dataset.item];
    const values = {}, was = {}, ticks = [];
    for (const field of element.querySelectorAll("[data-name]")) {
      if (!isFilled(field)) continue;
      if (isTick(field)) ticks.push(field.dataset.name);
      else {
        values[field.dataset.name] = field.value.trim();
        if (field.dataset.was !== undefined) was[field.dataset.name] = field.dataset.was;
      }
    }
    if (Object.keys(values).length + ticks.length > 0) answers.push({ item: item.key, kind: item.kind, about: item.about, facts: item.facts, values, was, ticks });
  }
  return JSON.stringify({ format: "sitebook-visit-answers", version: 1, client: pack.client, made: pack.made, ...head, answers }, null, 2) + "\\n";
}

function exportAnswers() {
  const text = collect();
  const by = JSON.parse(text).by ?? [];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = ["visit", pack.client, document.getElementById("on").value || pack.made, ...by].join("-") + ".json";
  document.body.append(link);
  link.click();
  link.remove();
  const copy = document.getElementById("copy");
  copy.hidden = false;
  copy.querySelector("textarea").value = text;
  say("Exported " + link.download);
}

const kept = read();
// Before anything was typed, what the page comes with stands: the day, and who usually goes.
if (Object.keys(kept).length > 0)
  for (const field of fields) {
    const value = kept[keyOf(field)];
    if (isTick(field)) field.checked = value === true;
    else field.value = typeof value === "string" ? value : field.tagName === "SELECT" ? field.value : "";
  }
document.addEventListener("input", save);
document.getElementById("export").addEventListener("click", exportAnswers);
document.getElementById("print").addEventListener("click", () => print());
for (const field of fields) if (field.type === "date") field.toggleAttribute("data-filled", isFilled(field));
say(mark());
`;
