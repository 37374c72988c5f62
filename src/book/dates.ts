/** Whole days from one ISO date to another; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The date a number of days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** An ISO 8601 duration in minutes; a month counts as 30 days, a year as 365. NaN if it is not one. */
export function durationMinutes(duration: string): number {
  const match = DURATION.exec(duration);
  if (match === null) return Number.NaN;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return ((years * 365 + months * 30 + weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60;
}

/** The same in whole days, rounded up, for things that are due on a day. */
export function durationDays(duration: string): number {
  return Math.ceil(durationMinutes(duration) / 1440);
}

/** A duration as people say it: `4 hours`, `30 minutes`, `14 days`, `1 hour 30 minutes`. */
export function sayDuration(duration: string): string {
  const match = DURATION.exec(duration);
  if (match === null) return duration;
  const units = ["year", "month", "week", "day", "hour", "minute", "second"];
  const parts = match
    .slice(1)
    .flatMap((part, index) =>
      part === undefined || Number(part) === 0 ? [] : [sayCount(Number(part), units[index] ?? "")],
    );
  return parts.join(" ");
}

/** A number of minutes as people say it. */
export function sayMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? "" : ` ${rest} min`}`;
}

/** How long ago a day was, short enough for a table: `today`, `3 d`, `5 wk`, `7 mo`, `2 y`. */
export function sayAge(days: number): string {
  if (days < 0) return `in ${sayAge(-days)}`;
  if (days === 0) return "today";
  if (days < 21) return `${days} d`;
  if (days < 84) return `${Math.round(days / 7)} wk`;
  if (days < 730) return `${Math.round(days / 30.44)} mo`;
  return `${Math.round(days / 365.25)} y`;
}

/** How many of something whose plural takes an s: `1 call`, `2 calls`. */
export function sayCount(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
