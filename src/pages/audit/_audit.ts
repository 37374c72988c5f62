import { auditBook } from "#audit/index.ts";
import type { Audit } from "#audit/index.ts";
import { buildDay } from "../../settings.ts";
import { getBook } from "../_book.ts";

let audit: Promise<Audit> | undefined;

/** All figures, worked out once for all audit pages of a build. */
export function getAudit(): Promise<Audit> {
  if (audit === undefined || import.meta.env.DEV)
    audit = getBook().then((book) => auditBook(book, buildDay()));
  return audit;
}
