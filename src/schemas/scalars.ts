import * as z from "zod";

/**
 * The words a finding needs to explain a bad value: what the value should have been (`is`), how to mend it (`fix`)
 * and, for the JSON Schema and the reference page, a pattern and an example.
 */
export interface ValueHelp {
  is: string;
  fix: string;
  example: string;
}

/** A string that must pass `test`. The help travels in the zod issue, so that a finding can quote it. */
export function text(help: ValueHelp, test: RegExp | ((value: string) => boolean)) {
  const passes = (value: string): boolean => (typeof test === "function" ? test(value) : test.test(value));
  const base = z.string();
  return base
    .check((context) => {
      if (passes(context.value)) return;
      context.issues.push({
        code: "custom",
        input: context.value,
        params: { help },
        message: `not ${help.is}`,
      });
    })
    .meta({ help, examples: [help.example], ...(test instanceof RegExp ? { pattern: test.source } : {}) });
}

/** Any text with something in it. */
export const Words = text(
  {
    is: "text",
    fix: "write a few words, or remove the line if it is not known yet",
    example: "A few words.",
  },
  /\S/,
);

/** The name of a page, and so of its file: lower-case letters, digits and hyphens. */
export const Slug = text(
  {
    is: "an id",
    fix: 'use lower-case letters, digits and single hyphens, such as "sw-01"',
    example: "sw-01",
  },
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
);

export const IsoDate = text(
  { is: "a date", fix: "write year-month-day, such as 2026-11-10", example: "2026-11-10" },
  isRealDate,
);

/** Local wall-clock time at the client; the client's `timezone` gives the rest. */
export const LocalDateTime = text(
  {
    is: "a date and time",
    fix: "write year-month-dayThour:minute, such as 2026-11-10T09:45",
    example: "2026-11-10T09:45",
  },
  (value) => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(value) && isRealDate(value.slice(0, 10)),
);

export const Duration = text(
  {
    is: "a duration",
    fix: "write an ISO 8601 duration, such as P14D (14 days), PT4H (4 hours) or PT30M (30 minutes)",
    example: "P14D",
  },
  /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/,
);

export const IpAddress = text(
  {
    is: "an IP address",
    fix: 'use four numbers from 0 to 255, such as "10.20.0.25", or an IPv6 address',
    example: "10.20.0.25",
  },
  (value) => isIpv4(value) || isIpv6(value),
);

export const Subnet = text(
  {
    is: "a subnet",
    fix: 'write the network address and its length, such as "10.20.10.0/24"',
    example: "10.20.10.0/24",
  },
  isSubnet,
);

export const MacAddress = text(
  {
    is: "a MAC address",
    fix: 'use six pairs of hex digits with colons, such as "f4:e2:c6:00:00:01"',
    example: "f4:e2:c6:00:00:01",
  },
  /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/,
);

export const Phone = text(
  {
    is: "a telephone number",
    fix: 'write it in quotes with its country code, such as "+1 949 555 0110"',
    example: "+1 949 555 0110",
  },
  /^\+?[0-9][0-9 ().-]{4,20}[0-9](?: ?(?:x|ext\.?) ?\d{1,6})?$/,
);

export const Extension = text(
  { is: "an extension", fix: 'write its digits in quotes, such as "203"', example: "203" },
  /^[0-9*#]{1,8}$/,
);

export const Email = text(
  {
    is: "an e-mail address",
    fix: "write name@domain, such as maria@harbordental.example",
    example: "maria@harbordental.example",
  },
  /^[^\s@<>()",;:]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i,
);

export const Domain = text(
  {
    is: "a domain name",
    fix: "write it without https:// and slashes, such as harbordental.example",
    example: "harbordental.example",
  },
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/,
);

export const WebAddress = text(
  {
    is: "a web address",
    fix: "write it in full with https://, such as https://10.20.1.2, and without a user name or password",
    example: "https://10.20.1.2",
  },
  isPlainWebAddress,
);

export const TimeZone = text(
  {
    is: "a time zone",
    fix: "use a name from the IANA list, such as America/Los_Angeles",
    example: "America/Los_Angeles",
  },
  isTimeZone,
);

/** Office hours as people write them: `Mon–Thu 08:00–17:00, Fri 08:00–13:00`, or `24 hours`. */
export const OpeningHours = text(
  {
    is: "opening hours",
    fix: "write days and times, such as Mon–Thu 08:00–17:00, Fri 08:00–13:00",
    example: "Mon–Fri 08:00–17:00",
  },
  /^(?:24 hours|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[–-](?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:closed|[0-2]\d:[0-5]\d[–-][0-2]\d:[0-5]\d(?: and [0-2]\d:[0-5]\d[–-][0-2]\d:[0-5]\d)?)(?:, |$))+)$/,
);

/** Something printed on a device or a bill. Always quoted, or YAML would drop leading zeros and turn 7.10 into 7.1. */
export const Identifier = text(
  { is: "an identifier", fix: 'write it as it is printed, in quotes, such as "HD-0007"', example: "HD-0007" },
  /^\S(?:.{0,78}\S)?$/,
);

/** What is written on an outlet. */
export const OutletLabel = text(
  {
    is: "an outlet's label",
    fix: 'write what is on it, in quotes if it is only digits, such as "D-12"',
    example: "D-12",
  },
  /^\S(?:.{0,38}\S)?$/,
);

/** A port: the device's id, a slash and the port as printed, `:rear` for the back of a patch panel. */
export const PORT_PATTERN = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/(\S(?:.*\S)?)$/;

function isRealDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isIpv4(value: string): boolean {
  const parts = value.split(".");
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

function isIpv6(value: string): boolean {
  if (!/^[0-9a-fA-F:]{2,39}$/.test(value)) return false;
  const halves = value.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}

function isSubnet(value: string): boolean {
  const [address, length, ...rest] = value.split("/");
  if (address === undefined || length === undefined || rest.length > 0 || !/^\d{1,3}$/.test(length))
    return false;
  if (isIpv6(address)) return Number(length) <= 128;
  if (!isIpv4(address) || Number(length) > 32) return false;
  const bits = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return bits % 2 ** (32 - Number(length)) === 0;
}

function isPlainWebAddress(value: string): boolean {
  try {
    const url = new URL(value);
    return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  } catch {
    return false;
  }
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return /^[A-Z]/.test(value);
  } catch {
    return false;
  }
}
