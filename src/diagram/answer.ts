import { DiagramError } from "./errors.ts";
import type { Answer, Picture } from "./worker/protocol.ts";

/** The picture in an answer. Throws `DiagramError` for an author's mistake, and what went wrong for a bug. */
export function takePicture(reply: Answer): Picture {
  if (reply.kind === "picture") return reply.picture;
  throw reply.kind === "mistake" ? new DiagramError(reply.message, reply) : reply.error;
}

/** A picture, or why there is none, as plain data that can go to another thread. */
export async function answer(drawing: Promise<Picture>): Promise<Answer> {
  try {
    return { kind: "picture", picture: await drawing };
  } catch (error) {
    if (error instanceof DiagramError) {
      const { message, line, column, fix } = error;
      return { kind: "mistake", message, line, column, fix };
    }
    return { kind: "bug", error: error instanceof Error ? error : new Error(String(error)) };
  }
}
