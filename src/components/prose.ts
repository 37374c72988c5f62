import HelpDesk from "./HelpDesk.astro";
import InHouse from "./InHouse.astro";
import Note from "./Note.astro";
import Risky from "./Risky.astro";
import Say from "./Say.astro";
import Stop from "./Stop.astro";

/** What the registered components (`src/markdown/components.ts`) look like. */
export const proseComponents = { HelpDesk, InHouse, Note, Risky, Say, Stop };
