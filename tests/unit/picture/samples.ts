import { crc32, deflateSync } from "node:zlib";

/** What no published picture may hold. */
export const SECRET = "shot by Dana with camera 8841";

/** A camera's data: turned, the place, a maker's words behind. `little`: in Intel's order of bytes. */
export function cameraData(orientation: number, { place = true, little = false } = {}): Buffer {
  const at = (length: number): Buffer => Buffer.alloc(length);
  const tiff = at(8 + 2 + 24 + 4 + 2 + 12 + 4);
  const u16 = (value: number, offset: number): number =>
    little ? tiff.writeUInt16LE(value, offset) : tiff.writeUInt16BE(value, offset);
  const u32 = (value: number, offset: number): number =>
    little ? tiff.writeUInt32LE(value, offset) : tiff.writeUInt32BE(value, offset);
  tiff.write(little ? "II" : "MM", "latin1");
  u16(42, 2);
  u32(8, 4);
  for (const [offset, value] of Object.entries({
    8: 2,
    10: 0x0112,
    12: 3,
    18: orientation,
    22: 0x8825,
    24: 4,
    38: 1,
    40: place ? 2 : 0,
    42: 5,
  }))
    u16(value, Number(offset));
  for (const [offset, value] of Object.entries({ 14: 1, 26: 1, 30: 38, 44: 3 })) u32(value, Number(offset));
  return Buffer.concat([tiff, Buffer.from(SECRET)]);
}

const XMP = Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="33,36N">${SECRET}</x>`);

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

export const jpegParts = {
  jfif: segment(0xe0, Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1")),
  icc: segment(0xe2, Buffer.from("ICC_PROFILE\0\x01\x01colours", "latin1")),
  adobe: segment(0xee, Buffer.from("Adobe\0d\0\0\0\0\0", "latin1")),
  table: segment(0xdb, Buffer.alloc(65, 7)),
  frame: segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
  scan: Buffer.concat([
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 0xff, 0, 2, 0xff, 0xd1, 3]),
  ]),
};

/** Two scans, as in a progressive photo, and all that cameras and editors add, a second picture behind the end among it. */
export function makeJpeg(about: readonly Buffer[]): Buffer {
  const { jfif, icc, adobe, table, frame, scan } = jpegParts;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jfif,
    ...about,
    icc,
    adobe,
    table,
    frame,
    scan,
    scan,
    Buffer.from([0xff, 0xd9]),
    Buffer.from(SECRET),
  ]);
}

export const exifSegment = (orientation: number, options = {}): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), cameraData(orientation, options)]));
export const aboutSegments = [
  segment(0xe1, XMP),
  segment(0xed, Buffer.from(`Photoshop 3.0\0${SECRET}`)),
  segment(0xe2, Buffer.from(`MPF\0${SECRET}`)),
  segment(0xfe, Buffer.from(SECRET)),
];

export function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

export function makePng(about: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk("gAMA", Buffer.from([0, 0, 0xb1, 0x8f])),
    ...about,
    chunk("IDAT", deflateSync(Buffer.alloc(2))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export const aboutChunks = [
  chunk("tEXt", Buffer.from(`Author\0${SECRET}`)),
  chunk("iTXt", Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLongitude="1"/>${SECRET}`)),
  chunk("zTXt", Buffer.concat([Buffer.from("Raw profile\0\0"), deflateSync(SECRET)])),
  chunk("tIME", Buffer.from([7, 0xea, 11, 23, 9, 0, 0])),
];

function riffChunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

export function makeWebp(about: readonly Buffer[]): Buffer {
  const body = Buffer.concat([
    riffChunk("VP8X", Buffer.from([about.length > 0 ? 0x2c : 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    riffChunk("ICCP", Buffer.from("colours")),
    riffChunk("VP8L", Buffer.from([0x2f, 0, 0, 0, 0])),
    ...about,
  ]);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

export const exifChunk = (orientation: number, options = {}): Buffer =>
  riffChunk("EXIF", cameraData(orientation, options));
export const aboutRiff = [riffChunk("XMP ", XMP), riffChunk("XYZ ", Buffer.from(SECRET))];
