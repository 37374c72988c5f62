import type { ClientBook } from "#book/book.ts";
import { buildNetwork } from "#network/build-network.ts";
import { keepLately } from "./_lately.ts";

/** A client's network, joined once for all of its pages. */
export const networkOf = keepLately(8, (client: ClientBook) => buildNetwork(client));
