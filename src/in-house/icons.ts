import { equipmentIcons } from "../components/icons.ts";
import { groups } from "./trouble-groups.ts";

/** Every icon of this edition. */
export const iconNames: string[] = [
  ...new Set<string>([
    ...Object.values(equipmentIcons),
    ...groups.map(({ icon }) => icon),
    "arrow-left",
    "arrow-right",
    "check",
    "building",
    "chevron-right",
    "circle-check",
    "clock",
    "house",
    "lightbulb",
    "map-pin",
    "octagon-x",
    "phone",
    "phone-call",
    "plug",
    "search",
    "sun-moon",
    "triangle-alert",
    "users-round",
    "user-round",
    "mail",
    "globe",
    "database-backup",
    "rotate-ccw",
    "package",
    "layers",
    "network",
    "wrench",
    "hash",
    "x",
  ]),
].sort();
