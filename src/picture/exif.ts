/** What is worth knowing of a camera's data (a TIFF, as Exif keeps it). */
export interface CameraData {
  /** How the picture is to be turned, 1 to 8; 1 is as it is. */
  orientation: number;
  /** Whether it says where the picture was taken. */
  place: boolean;
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;
const LATITUDE = 2;
const LONGITUDE = 4;

/** Reads what it can: a damaged block says nothing, and is left out of the picture like any other. */
export function readCameraData(tiff: Uint8Array): CameraData {
  const data = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = tiff.length < 8 ? "" : String.fromCharCode(data.getUint8(0), data.getUint8(1));
  if (order !== "II" && order !== "MM") return { orientation: 1, place: false };
  const little = order === "II";
  const first = readEntries(data, data.getUint32(4, little), little);
  const turned = first.get(ORIENTATION);
  const orientation = turned === undefined ? 1 : data.getUint16(turned, little);
  const gps = first.get(GPS);
  const places =
    gps === undefined ? new Map<number, number>() : readEntries(data, data.getUint32(gps, little), little);
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    place: places.has(LATITUDE) || places.has(LONGITUDE),
  };
}

/** A TIFF that says how to turn the picture, and nothing else. */
export function writeOrientation(orientation: number): Uint8Array {
  return Uint8Array.of(
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
}

/** Each entry of a directory by its tag: where its value, or the pointer to it, stands. */
function readEntries(data: DataView, at: number, little: boolean): Map<number, number> {
  const entries = new Map<number, number>();
  if (at + 2 > data.byteLength) return entries;
  const count = data.getUint16(at, little);
  for (let entry = at + 2; entry + 12 <= data.byteLength && entries.size < count; entry += 12)
    entries.set(data.getUint16(entry, little), entry + 8);
  return entries;
}
