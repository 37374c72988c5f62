import type { Random } from "./random.ts";

type Words = readonly [string, ...string[]];

const PLACES: Words = [
  "Harbor",
  "Canyon",
  "Mesa",
  "Bluff",
  "Lagoon",
  "Cypress",
  "Juniper",
  "Sierra",
  "Coral",
  "Avocado",
  "Orchard",
  "Pelican",
  "Sandstone",
  "Willow",
  "Granite",
  "Poppy",
  "Redwood",
  "Heron",
  "Palisade",
  "Tidewater",
  "Sunset",
  "Chaparral",
  "Dolphin",
  "Foothill",
];
const TRADES: Words = [
  "Dental",
  "Law",
  "Logistics",
  "Veterinary",
  "Optics",
  "Accounting",
  "Builders",
  "Foods",
  "Printing",
  "Insurance",
  "Realty",
  "Physical Therapy",
  "Plumbing",
  "Brewing",
  "Machining",
  "Travel",
  "Pediatrics",
  "Landscape",
  "Roofing",
  "Studios",
  "Surfboards",
  "Dermatology",
];
const FIRST: Words = [
  "Maria",
  "Ed",
  "Kayla",
  "Tom",
  "Priya",
  "Luis",
  "Grace",
  "Omar",
  "Ruth",
  "Ken",
  "Ana",
  "Bea",
];
const LAST: Words = [
  "Santos",
  "Novak",
  "Brooks",
  "Park",
  "Ito",
  "Reyes",
  "Lin",
  "Haddad",
  "Albright",
  "Cole",
  "Mora",
];
const ROOMS: Words = [
  "Front desk",
  "Back office",
  "Workshop",
  "Meeting room",
  "Hallway",
  "Storage room",
  "Break room",
];
const SPOTS: Words = [
  "left of the door",
  "under the window",
  "behind the cabinet",
  "at knee height",
  "above the counter",
  "beside the printer",
  "under the long table",
];

const REMARKS: Words = [
  "The landlord locks the riser room at six; ask for the key in the afternoon.",
  "It was moved in spring and the old label is still on the wall.",
  "People here unplug it to charge a vacuum cleaner. Look at the plug before anything else.",
  "After an update it needs four minutes before anybody can sign in again.",
  "The fan has been loud since August; the dealer says that it will last another year.",
  "Nobody on site may open it. They can read out the lights, and they do it well.",
  "When the internet is slow, this is where it shows first.",
  "It shares its circuit breaker with the coffee machine.",
  "The spare hangs in the same cabinet, with a yellow tag.",
  "Last winter it lost its settings in a power cut and had to be adopted again.",
  "The label faces the wall. A mirror helps.",
  "Two of the ports are worn out; keep to the ones that are in use.",
];

/** The name of client number `index`: no two alike among the first 1,000. */
export function clientName(index: number): string {
  const all = PLACES.length * TRADES.length;
  if (index >= all) return `${clientName(index - all)} East`;
  const place = PLACES[index % PLACES.length] ?? PLACES[0];
  const trade = TRADES[Math.floor(index / PLACES.length) % TRADES.length] ?? TRADES[0];
  return `${place} ${trade}`;
}

export function personName(random: Random): string {
  return `${random.pick(FIRST)} ${random.pick(LAST)}`;
}

export function room(random: Random): string {
  return random.pick(ROOMS);
}

export function spot(random: Random): string {
  return `${room(random)}, ${random.pick(SPOTS)}`;
}

/** A paragraph of what technicians note down. */
export function prose(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => random.pick(REMARKS)).join(" ");
}
