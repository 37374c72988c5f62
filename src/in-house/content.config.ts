/** The same collection as the help desk's; the folder it reads holds this edition's pages and no others. */
export { collections } from "../content.config.ts";
