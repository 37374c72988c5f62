import type { APIRoute } from "astro";
import { iconSheet } from "../components/icon-sheet.ts";
import { iconNames } from "../components/icons.ts";

export const GET: APIRoute = () => iconSheet(iconNames);
