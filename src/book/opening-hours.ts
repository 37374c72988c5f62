/** Whether somebody is there, and when that changes. Times are minutes since midnight, in the place's own time zone. */
export interface OpenState {
  open: boolean;
  /** `17:00`: when it closes, if open; when it opens next today, if it still does. */
  until: string | null;
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** The wall-clock time at a place, as shown and as counted. */
export function localTime(zone: string, now: Date): { text: string; day: number; minutes: number } {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now);
  const part = (type: string): string => parts.find((entry) => entry.type === type)?.value ?? "";
  const text = `${part("hour")}:${part("minute")}`;
  return { text, day: DAYS.findIndex((day) => day === part("weekday")), minutes: toMinutes(text) };
}

/** Whether hours such as `Mon–Thu 08:00–17:00, Fri 08:00–13:00` include a weekday (0 is Sunday) and minute. */
export function openState(hours: string, day: number, minutes: number): OpenState {
  if (hours === "24 hours") return { open: true, until: null };
  const yesterday = (day + 6) % 7;
  // A span that ends before it begins runs past midnight, into the next day.
  const late = spansOf(hours, yesterday).find((span) => span.to <= span.from && minutes < span.to);
  if (late !== undefined) return { open: true, until: toText(late.to) };
  for (const span of spansOf(hours, day)) {
    const end = span.to <= span.from ? span.to + 1440 : span.to;
    if (minutes >= span.from && minutes < end) return { open: true, until: toText(span.to) };
    if (minutes < span.from) return { open: false, until: toText(span.from) };
  }
  return { open: false, until: null };
}

function spansOf(hours: string, day: number): { from: number; to: number }[] {
  return hours.split(", ").flatMap((entry) => {
    const [days = "", ...times] = entry.split(" ");
    const [first = "", last = first] = days.split(/[–-]/);
    if (!includesDay(first, last, day)) return [];
    return times
      .filter((time) => /^\d/.test(time))
      .map((time) => {
        const [from = "", to = ""] = time.split(/[–-]/);
        return { from: toMinutes(from), to: toMinutes(to) };
      })
      .sort((a, b) => a.from - b.from);
  });
}

function includesDay(first: string, last: string, day: number): boolean {
  const from = DAYS.findIndex((name) => name === first);
  const to = DAYS.findIndex((name) => name === last);
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

function toMinutes(text: string): number {
  const [hours = "0", minutes = "0"] = text.split(":");
  return Number(hours) * 60 + Number(minutes);
}

function toText(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
