import { findCommonCause } from "#network/common-cause.ts";
import type { CommonCause } from "#network/common-cause.ts";
import { indexReach } from "#network/index-reach.ts";
import type { Reach } from "#network/index-reach.ts";
import { baselineOf } from "#network/losses.ts";
import type { NetworkJson, Part } from "#network/network-json.ts";
import { sayAlsoDown } from "#network/suspects.ts";
import type { Suspect } from "#network/suspects.ts";
import { icon, make } from "./call/dom.ts";

interface Thing {
  place: number;
  works: boolean;
}

/** How many suspects are shown before “more”. */
const FIRST = 4;

/** What stands in `<something-down>` once somebody asks: the things named, and what they have in common. */
export class DownPanel {
  readonly #element: HTMLElement;
  readonly #reach: Reach;
  #things: Thing[] = [];

  constructor(element: HTMLElement, network: NetworkJson) {
    this.#element = element;
    this.#reach = indexReach(network);
    // Found now, so that the first answer need not wait for it.
    baselineOf(this.#reach);
    const names = askable(this.#reach).map(({ part }) =>
      make("option", { value: part.name }, part.where ?? ""),
    );
    element.querySelector("datalist")?.replaceChildren(...names);
  }

  get isEmpty(): boolean {
    return this.#things.length === 0;
  }

  /** `D-12`, or `+D-14` for what works. False if nothing here is called so, which is said. */
  add(typed: string): boolean {
    const works = typed.startsWith("+");
    const place = findPlace(this.#reach, works ? typed.slice(1).trim() : typed);
    if (place < 0) {
      this.#element
        .querySelector(".down-answer")
        ?.replaceChildren(
          make("p", {}, `Nothing here is called “${typed}”. Type an outlet, a device or a service.`),
        );
      return false;
    }
    this.#things = [...this.#things.filter((thing) => thing.place !== place), { place, works }];
    this.#show();
    return true;
  }

  /** Things that are down, by their keys in the network. */
  preset(keys: readonly string[]): void {
    const places = keys.map((key) =>
      this.#reach.json.parts.findIndex((part) => part.key === key || part.key === `@${key}`),
    );
    this.#things = places.filter((place) => place >= 0).map((place) => ({ place, works: false }));
    this.#show();
  }

  removeLast(): void {
    this.#things.pop();
    this.#show();
  }

  clear(): void {
    this.#things = [];
    this.#show();
  }

  #show(): void {
    const reach = this.#reach;
    const chips = this.#things.map((thing) => this.#chip(reach, thing));
    this.#element.querySelector(".down-things")?.replaceChildren(...chips);
    const broken = this.#things.filter(({ works }) => !works).map(({ place }) => place);
    const working = this.#things.filter(({ works }) => works).map(({ place }) => place);
    const answer = this.#element.querySelector(".down-answer");
    answer?.replaceChildren(
      ...(broken.length === 0 ? [] : this.#answer(findCommonCause(reach, broken, working))),
    );
  }

  #chip(reach: Reach, thing: Thing): HTMLElement {
    const name = reach.json.parts[thing.place]?.name ?? "";
    const flip = make(
      "button",
      {
        type: "button",
        class: `state ${thing.works ? "ok" : "bad"}`,
        title: "Turn round: works, does not work",
      },
      icon(thing.works ? "circle-check" : "circle-x"),
      `${name} ${thing.works ? "works" : "is down"}`,
    );
    flip.addEventListener("click", () => {
      thing.works = !thing.works;
      this.#show();
    });
    const remove = make(
      "button",
      { type: "button", class: "tool", "aria-label": `Remove ${name}` },
      icon("x"),
    );
    remove.addEventListener("click", () => {
      this.#things = this.#things.filter((other) => other !== thing);
      this.#show();
    });
    return make("li", {}, flip, remove);
  }

  #answer(cause: CommonCause): HTMLElement[] {
    const rows = cause.suspects.map((suspect) => this.#suspect(suspect));
    const first = make("ol", { class: "suspects" }, ...rows.slice(0, FIRST));
    const rest = rows.slice(FIRST);
    const more =
      rest.length === 0
        ? []
        : [
            make(
              "details",
              { class: "more" },
              make("summary", {}, `${rest.length} less specific`),
              make("ol", { class: "suspects", start: String(FIRST + 1) }, ...rest),
            ),
          ];
    const cleared =
      cause.cleared.length === 0
        ? []
        : [
            make(
              "p",
              { class: "age" },
              `Cleared: ${cause.cleared.map(({ part, by }) => `${part.name} (${by.name} works)`).join(", ")}`,
            ),
          ];
    return [make("p", {}, cause.words), first, ...more, ...cleared];
  }

  #suspect(suspect: Suspect): HTMLElement {
    const { part, test, ask, doubt } = suspect;
    const name =
      part.href === undefined ? make("strong", {}, part.name) : make("a", { href: part.href }, part.name);
    const askButton =
      ask === null ? null : make("button", { type: "button", class: "button" }, `${ask.part.name} works`);
    askButton?.addEventListener("click", () => {
      const place = this.#reach.json.parts.findIndex(({ key }) => key === ask?.part.key);
      if (place >= 0) this.#things.push({ place, works: true });
      this.#show();
    });
    return make(
      "li",
      {},
      name,
      make("span", { class: "age" }, ` ${sayAlsoDown(suspect)}`),
      make("div", {}, test),
      ask === null ? null : make("div", { class: "ask" }, ask.words, " ", askButton),
      doubt === null ? null : make("div", { class: "age" }, doubt),
    );
  }
}

const ASKABLE = new Set<Part["kind"]>(["outlet", "device", "service", "wifi"]);

function askable(reach: Reach): { part: Part; place: number }[] {
  return reach.json.parts
    .map((part, place) => ({ part, place }))
    .filter(({ part }) => ASKABLE.has(part.kind) && part.idle !== true);
}

/** The thing a person means: its name or label, spelled loosely, else the only one that begins or goes on so. */
function findPlace(reach: Reach, typed: string): number {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^(?:desk|outlet|port|jack)\s+(?=\d)/, "d")
      .replace(/[^a-z0-9]/g, "");
  const wanted = plain(typed);
  const names = askable(reach).map(({ part, place }) => ({
    place,
    name: plain(part.name.replace(/^Outlet /, "")),
    use: plain(`${part.use ?? ""} ${part.where ?? ""}`),
  }));
  const exact = names.find(({ name }) => name === wanted);
  const begins = names.filter(({ name }) => name.startsWith(wanted));
  const inside = names.filter(({ name, use }) => name.includes(wanted) || use.includes(wanted));
  return (exact ?? (begins.length === 1 ? begins[0] : undefined) ?? inside[0])?.place ?? -1;
}
