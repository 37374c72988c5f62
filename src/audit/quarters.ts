import { addDays } from "#book/dates.ts";

/** Three months of a calendar year, or their days so far. */
export interface Quarter {
  /** `2026-q4`. */
  id: string;
  from: string;
  to: string;
  /** Whether it has ended. */
  complete: boolean;
}

/** The quarter that a day is in, up to that day. */
export function quarterOf(today: string): Quarter {
  const year = Number(today.slice(0, 4));
  const number = Math.ceil(Number(today.slice(5, 7)) / 3);
  return quarter(year, number, today);
}

/** The quarters before the one that `today` is in, newest first. */
export function quartersBefore(today: string, count: number): Quarter[] {
  return Array.from({ length: count }).reduce<Quarter[]>((known) => {
    const last = known.at(-1) ?? quarterOf(today);
    return [...known, { ...quarterOf(addDays(last.from, -1)), complete: true }];
  }, []);
}

function quarter(year: number, number: number, today: string): Quarter {
  const day = (months: number): string =>
    `${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
  const end = addDays(day(number * 3), -1);
  return {
    id: `${year}-q${number}`,
    from: day(number * 3 - 3),
    to: today < end ? today : end,
    complete: today >= end,
  };
}
