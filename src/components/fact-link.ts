import type { FactValue } from "#book/facts/index.ts";
import { dialLink } from "#book/links.ts";

/** What one does with a fact at once: ring the number, write to the address, open the page. Null for other facts. */
export function factLink({ kind, text }: Pick<FactValue, "kind" | "text">): string | null {
  switch (kind) {
    case "phone":
      return dialLink(text);
    case "email":
      return `mailto:${text}`;
    case "web":
      return text;
    default:
      return null;
  }
}
