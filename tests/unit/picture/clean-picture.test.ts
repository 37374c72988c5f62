import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runCheck } from "#check/run-check.ts";
import { seePicture } from "#check/see-pictures.ts";
import { PictureFault, cleanPicture, tellsPlace } from "#picture/clean-picture.ts";
import { readCameraData, writeOrientation } from "#picture/exif.ts";
import {
  SECRET,
  aboutChunks,
  aboutRiff,
  aboutSegments,
  cameraData,
  chunk,
  exifChunk,
  exifSegment,
  jpegParts,
  makeJpeg,
  makePng,
  makeWebp,
} from "./samples.ts";

const clean = (name: string, bytes: Buffer): Buffer => Buffer.from(cleanPicture(name, bytes));
const png = (orientation: number): Buffer =>
  makePng([...aboutChunks, chunk("eXIf", cameraData(orientation))]);

const formats = [
  ["photo.jpg", makeJpeg([exifSegment(1), ...aboutSegments]), makeJpeg([]).subarray(0, -SECRET.length)],
  ["photo.JPEG", makeJpeg([...aboutSegments]), makeJpeg([]).subarray(0, -SECRET.length)],
  ["photo.png", png(1), makePng([])],
  ["photo.webp", makeWebp([...aboutRiff, exifChunk(1)]), makeWebp([])],
] as const;

describe("a published picture", () => {
  it.each(formats)("%s is drawn by the same bytes, and says nothing about itself", (name, dirty, bare) => {
    expect(dirty.includes(SECRET)).toBe(true);
    expect(clean(name, dirty).equals(bare)).toBe(true);
    expect(clean(name, bare).equals(bare)).toBe(true);
  });

  it.each([
    ["a.jpg", (turn: number, little: boolean) => makeJpeg([exifSegment(turn, { little })])],
    ["a.png", (turn: number, little: boolean) => makePng([chunk("eXIf", cameraData(turn, { little }))])],
    ["a.webp", (turn: number, little: boolean) => makeWebp([exifChunk(turn, { little })])],
  ] as const)("%s is turned as its camera said, and cleaning it again changes nothing", (name, make) => {
    for (const little of [false, true]) {
      for (let turn = 1; turn <= 8; turn++) {
        const once = clean(name, make(turn, little));
        expect(once.includes(SECRET)).toBe(false);
        expect(once.includes(Buffer.from(writeOrientation(turn)))).toBe(turn !== 1);
        expect(clean(name, once).equals(once)).toBe(true);
        expect(tellsPlace(name, once)).toBe(false);
      }
    }
  });

  it("keeps what says how colours are meant", () => {
    const done = clean("a.jpg", makeJpeg([exifSegment(6)]));
    for (const part of [jpegParts.icc, jpegParts.adobe, jpegParts.jfif])
      expect(done.includes(part)).toBe(true);
  });

  it("never throws anything but a fault, whatever the bytes, and never returns a camera's words", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 3 }),
        fc.nat(600),
        ([name, dirty], changes, length) => {
          const bytes = Buffer.from(dirty.subarray(0, Math.max(1, length)));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          try {
            cleanPicture(name, bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(PictureFault);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("cut off anywhere is refused", () => {
    for (const [name, dirty, bare] of formats.slice(0, 3)) {
      for (let length = 0; length < bare.length - 1; length += 3)
        expect(() => cleanPicture(name, dirty.subarray(0, Math.min(length, bare.length - 2)))).toThrow(
          PictureFault,
        );
    }
  });
});

describe("what the check is told", () => {
  it.each([
    ["a.jpg", makeJpeg([exifSegment(3)]), { fault: null, place: true }],
    ["a.jpg", makeJpeg([exifSegment(3, { place: false })]), { fault: null, place: false }],
    ["a.jpg", makeJpeg(aboutSegments), { fault: null, place: true }],
    ["a.png", png(1), { fault: null, place: true }],
    ["a.png", makePng([]), { fault: null, place: false }],
    ["a.webp", makeWebp([exifChunk(1)]), { fault: null, place: true }],
    ["a.webp", makeWebp([]), { fault: null, place: false }],
    ["a.png", makeJpeg([]), { fault: "does not begin like a PNG", place: false }],
    ["a.jpg", Buffer.from("<html>"), { fault: "does not begin like a JPEG", place: false }],
    ["a.jpg", makeJpeg([]).subarray(0, 90), { fault: "ends in the middle", place: false }],
    ["a.gif", Buffer.from("GIF89a"), { fault: null, place: false }],
    ["a.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), { fault: null, place: false }],
    [
      "a.avif",
      Buffer.from("....ftypavif....infe\x02\0\0\0\0\x01\0\0Exif"),
      {
        fault: "holds a camera's or an editor's data, which cannot be taken out of an AVIF",
        place: false,
      },
    ],
    ["a.avif", Buffer.from("....ftypavif....infe\x02\0\0\0\0\x01\0\0av01"), { fault: null, place: false }],
  ])("of %s", (name, bytes, told) => {
    expect(seePicture(name, bytes)).toEqual(told);
  });

  it("reads no place out of damaged data", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(readCameraData(bytes).orientation).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the check", () => {
  it("names the picture, what is wrong with it, and the way on", async () => {
    const pictures = new Map([
      ["clients/a/equipment/rack.jpg", seePicture("rack.jpg", makeJpeg([exifSegment(1)]))],
      ["clients/a/equipment/door.png", seePicture("door.png", makeJpeg([]))],
    ]);
    const { findings } = await runCheck([], [], { today: "2026-11-23", pictures });
    expect(
      findings.map(
        ({ file, rule, severity, message, fix }) => `${file} ${severity} ${rule}: ${message} Fix: ${fix}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "clients/a/equipment/door.png error picture/unfit: The picture does not begin like a PNG. Fix: open it in a picture program and save it as JPEG, PNG or WebP, with the ending that belongs to it.",
        "clients/a/equipment/rack.jpg warning picture/place: The photo holds the place where it was taken (GPS). Fix: save it without its place, and switch off the location in the camera's settings.",
        "practice.mdx warning id/missing-page: There is no page about the practice, so that no page can say whom to call. Fix: add practice.mdx with \`kind: practice\`, the name of our company and the number that clients call.",
      ]
    `);
  });
});
