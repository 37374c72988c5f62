import { make } from "./elements.ts";
import { unanswered } from "./unanswered.ts";

/** Hands the reader the "words no page knows" as a file. */
export function downloadUnanswered(): void {
  download("words-no-page-knows.tsv", exportUnanswered());
}

/** As tab-separated lines, for a spreadsheet or `npm run report`. */
export function exportUnanswered(): string {
  return (
    [
      "on\tclient\twords",
      ...unanswered().map(({ on, client, text }) => `${on}\t${client ?? ""}\t${text.replace(/\s+/g, " ")}`),
    ].join("\n") + "\n"
  );
}

/** Hands the reader a file. */
function download(name: string, text: string): void {
  const blob = new Blob([text], { type: "text/tab-separated-values" });
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}
