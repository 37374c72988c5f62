/** A stretch of a picture's file, in the file's order. */
export type Block =
  /** What is drawn, and what says how. */
  | { is: "picture"; bytes: Uint8Array }
  /** Data about the picture: `tiff` is a camera's, `xmp` an editor's; both are left out, like what is neither. */
  | { is: "about"; tiff?: Uint8Array; xmp?: Uint8Array };

/** How one format is taken apart and put together again. */
export interface Format {
  /** Throws a PictureFault if the file is none, or not whole. */
  read(file: Uint8Array): Block[];
  /** Joins what is drawn; an orientation other than 1 is written where this format keeps it. */
  write(blocks: readonly Uint8Array[], orientation: number): Uint8Array;
}

/** Why a file is no picture of its kind, as a clause: `does not begin like a JPEG`. */
export class PictureFault extends Error {}

/** The bytes from one place to another; a PictureFault if the file ends before. */
export function cut(file: Uint8Array, from: number, to: number): Uint8Array {
  if (to > file.length || to < from) throw new PictureFault("ends in the middle");
  return file.subarray(from, to);
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  return (
    Buffer.from(
      bytes.buffer,
      bytes.byteOffset + at,
      Math.max(0, Math.min(text.length, bytes.length - at)),
    ).toString("latin1") === text
  );
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
