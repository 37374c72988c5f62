import type { AnyPage } from "#book/page.ts";
import { compileParsed } from "./compile-text.ts";
import type { Part } from "./compile-text.ts";
import { parsePage } from "./parse-page.ts";

const compiled = new WeakMap<AnyPage, Promise<readonly Part[]>>();

/** A page's text in parts: compiled once, for however many clients, devices and outlets it is rendered. */
export function pageParts(page: AnyPage): Promise<readonly Part[]> {
  const known =
    compiled.get(page) ??
    // Compiling uses a tree up, and others want to read this one.
    compileParsed(structuredClone(parsePage(page)), page.body, {
      file: page.file,
      isRunbook: page.kind === "runbook",
    });
  compiled.set(page, known);
  return known;
}
