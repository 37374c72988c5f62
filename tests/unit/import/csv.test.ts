import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ImportInputError } from "#import/plan.ts";
import { columnKey, readCsv } from "#import/tables/csv.ts";
import { createSecretGuard, isSecretColumn } from "#import/tables/secrets.ts";

const said = (text: string): string => {
  try {
    readCsv(text, "a.csv");
    return "read";
  } catch (error) {
    if (!(error instanceof ImportInputError)) throw error;
    return error.message;
  }
};

describe("comma-separated values", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom("", '"', ",", "\r\n", "\n", '""', "\r", " x "),
  );
  const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }).map((rows) => ({
      width,
      // A line that is empty as a whole is no row.
      rows: width === 1 ? rows.filter(([only]) => only !== "") : rows,
    })),
  );

  test("every table is read as it was written, whatever its line ends", () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.boolean(),
        ({ width, rows }, end, bom, last) => {
          const header = Array.from({ length: width }, (_, index) => `c${index}`);
          const quote = (text: string): string =>
            /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const text = [header, ...rows].map((row) => row.map(quote).join(",")).join(end) + (last ? end : "");
          const read = readCsv((bom ? "\uFEFF" : "") + text, "a.csv");
          expect(read.header).toEqual(header);
          expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("what is no such table is refused with its line, and no value is shown", () => {
    expect({
      "a line of another width": said("a,b\n1,2\n\n1,2,3\n"),
      "a quote that never closes": said('a,b\n1,"2\n3'),
      "text after a closing quote": said('a,b\n"1"x,2'),
      "a quote inside a cell": said('a,b\n19" monitor,2'),
      nothing: said(""),
    }).toMatchInlineSnapshot(`
      {
        "a line of another width": "a.csv:4 has 3 cells, and the header has 2. Fix: put cells that hold a comma or a line break in double quotes.",
        "a quote inside a cell": "a.csv:2 has a double quote inside a cell that is not quoted. Fix: quote the whole cell and double the quotes in it, such as "19"" monitor".",
        "a quote that never closes": "a.csv:2 opens a quote that never closes. Fix: close it.",
        "nothing": "a.csv is empty. Fix: export it again.",
        "text after a closing quote": "a.csv:2 has text after a closing quote. Fix: double the quotes inside a quoted cell.",
      }
    `);
  });

  test("a column is one, however its name is spelled", () => {
    expect(["Primary IP", "primary-ip", "primary_ip ", "Network (CIDR)"].map(columnKey)).toEqual([
      ...["primary_ip", "primary_ip", "primary_ip", "network_cidr"],
    ]);
  });
});

describe("columns that hold secrets", () => {
  test.each([
    "password",
    "Password",
    "otp_secret",
    "TOTP",
    "Wifi Key",
    "Admin PIN",
    "Pre-Shared Key",
    "API Key",
  ])("%s is dropped", (name) => expect(isSecretColumn(columnKey(name))).toBe(true));

  test.each([
    "password_category",
    "password_updated_at",
    "Passenger",
    "Keyboard",
    "Shipping",
    "asset_tag",
    "notes",
  ])("%s is not", (name) => expect(isSecretColumn(columnKey(name))).toBe(false));

  test("copies of a withheld value are found where they stand alone", () => {
    const guard = createSecretGuard();
    const value = ["Gu", "ll", "#", "4"].join("");
    guard.remember(value);
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(guard.holds(`${before} ${value}, ${after}`)).toBe(true);
      }),
    );
    expect(guard.holds(`Sea${value}5`)).toBe(false);
    expect(guard.holds("gull 4")).toBe(false);
  });
});
