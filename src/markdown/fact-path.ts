/** What stands in braces and names a fact, such as `client.name`. */
export const FACT_PATH = /^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z0-9]*)+$/;
