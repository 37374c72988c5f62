import { restoreCall, serializeCall } from "#runbook/call-store.ts";
import type { AskedQuestion, CallState } from "#runbook/call-state.ts";
import type { CallPage } from "./page-data.ts";

/** What belongs to the call rather than to the runbook: it goes along when another runbook takes over. */
export interface CallFacts {
  caller: string;
  said: string;
}

export interface StoredCall extends CallFacts {
  state: CallState;
  /** Whether call mode was on screen, so that a reload goes on where it was. */
  open: boolean;
}

/** Calls are kept in this browser alone, one for each page, until they are put away. */
function keyOf(page: CallPage): string {
  const { client, runbook, subject } = page.target;
  return `sitebook.call:${client}/${runbook}/${subject ?? ""}`;
}

export function storeCall(page: CallPage, { state, ...facts }: StoredCall): void {
  write("localStorage", keyOf(page), JSON.stringify({ ...facts, state: serializeCall(state) }));
}

export function dropCall(page: CallPage): void {
  remove("localStorage", keyOf(page));
}

/** A call that began longer ago is another one by now. */
const LONGEST_CALL = 24 * 3_600_000;

/** The call that was under way on this page; `changed` if its runbook was rewritten since. */
export function findStoredCall(page: CallPage, now: number): (StoredCall & { changed: boolean }) | null {
  const stored = readRecord(read("localStorage", keyOf(page)));
  const restored = stored === null ? null : restoreCall(page.graph, text(stored["state"]));
  if (stored === null || restored === null || restored.kind === "unreadable") return null;
  if (now - restored.state.startedAt > LONGEST_CALL) return null;
  return {
    caller: text(stored["caller"]),
    said: text(stored["said"]),
    open: stored["open"] === true,
    state: restored.state,
    changed: restored.kind === "changed",
  };
}

/** A call on its way from one runbook to another, for a few minutes: a page to choose from may lie between. */
export interface PassedCall extends CallFacts {
  runbook: string;
  startedAt: number;
  earlier: AskedQuestion[];
}

const PASSED = "sitebook.passed-call";

export function passCall(call: PassedCall): void {
  write("sessionStorage", PASSED, JSON.stringify(call));
}

/** The call that was passed to this runbook, once. */
export function takePassedCall(page: CallPage, now: number): PassedCall | null {
  const record = readRecord(read("sessionStorage", PASSED));
  if (record === null || record["runbook"] !== page.target.runbook) return null;
  remove("sessionStorage", PASSED);
  const startedAt = typeof record["startedAt"] === "number" ? record["startedAt"] : now;
  if (now - startedAt > 4 * 3_600_000) return null;
  const earlier = Array.isArray(record["earlier"]) ? record["earlier"].flatMap(readQuestion) : [];
  return {
    runbook: page.target.runbook,
    startedAt,
    earlier,
    caller: text(record["caller"]),
    said: text(record["said"]),
  };
}

function readQuestion(value: unknown): AskedQuestion[] {
  if (!isRecord(value)) return [];
  const note = value["note"];
  return [
    {
      asked: text(value["asked"]),
      answered: text(value["answered"]),
      ...(typeof note === "string" ? { note } : {}),
    },
  ];
}

function readRecord(json: string | null): Record<string, unknown> | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    // Cut off or not ours: as good as nothing.
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

type StoreName = "localStorage" | "sessionStorage";

/** A browser may forbid its stores, which costs the reload, not the call. */
function storeOf(name: StoreName): Storage | null {
  try {
    return window[name];
  } catch {
    return null;
  }
}

function read(name: StoreName, key: string): string | null {
  return storeOf(name)?.getItem(key) ?? null;
}

function remove(name: StoreName, key: string): void {
  storeOf(name)?.removeItem(key);
}

function write(name: StoreName, key: string, value: string): void {
  try {
    storeOf(name)?.setItem(key, value);
  } catch {
    // A full store is like a forbidden one.
  }
}
