import type { ClientBook } from "#book/book.ts";
import { buildNetwork } from "./build-network.ts";
import { keepLately } from "#book/keep-lately.ts";

/** A client's network, joined once for all of its pages. */
export const networkOf = keepLately(8, (client: ClientBook) => buildNetwork(client));
