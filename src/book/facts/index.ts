import type { Book, ClientBook } from "../book.ts";
import { findFactPath } from "./root.ts";
import { makeScope } from "./scope.ts";
import type { Fact, Facts, FactSubject, FactSubjectKind } from "./types.ts";

export { factPaths, isFactPath, nearestFactPaths } from "./root.ts";
export { isGap } from "./table.ts";
export type * from "./types.ts";

/**
 * The facts of one client, as a runbook about this subject sees them. Each is worked out when first asked for and then
 * remembered. `today` is an ISO date. Throws a RangeError if the subject is not in the client's book.
 */
export function createFacts(book: Book, client: ClientBook, subject: FactSubject, today: string): Facts {
  const scope = makeScope(book, client, subject, today);
  const kind: FactSubjectKind =
    subject.device !== undefined ? "device" : subject.outlet !== undefined ? "outlet" : "client";
  const read = new Map<string, Fact>();
  return {
    subject,
    get(path) {
      let fact = read.get(path);
      if (fact !== undefined) return fact;
      const entry = findFactPath(path);
      if (entry === undefined || !entry.subjects.includes(kind)) return undefined;
      fact = entry.read(scope, scope);
      read.set(path, fact);
      return fact;
    },
  };
}
