import type { APIRoute } from "astro";
import { iconSheet } from "../../components/icon-sheet.ts";
import { iconNames } from "../icons.ts";

/** The icons of this edition. */
export const GET: APIRoute = () => iconSheet(iconNames);
