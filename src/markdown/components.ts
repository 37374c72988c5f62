import type { Edition } from "#schemas/index.ts";

/** What an author may write as a tag. */
export interface ComponentRule {
  /** What it is for, for the reference page and for messages. */
  purpose: string;
  /** The edition that sees it; null for both. */
  only: Edition | null;
  /** Attributes with plain text values, and what each says. */
  attributes: Readonly<Record<string, string>>;
}

/** The registered components: the one list that the gate, the renderer and the reference page read. */
export const components = {
  HelpDesk: { purpose: "Only the help desk sees this.", only: "help-desk", attributes: {} },
  InHouse: { purpose: "Only the client's own staff see this.", only: "in-house", attributes: {} },
  Say: { purpose: "Words to say to the caller.", only: null, attributes: {} },
  Stop: { purpose: "The client's own staff stop here and call.", only: null, attributes: {} },
  Risky: { purpose: "This step can do harm; the text says what.", only: null, attributes: {} },
  Note: { purpose: "An aside.", only: null, attributes: { title: "A short heading for the aside." } },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components);

/** The rule of a component, or undefined if nobody registered it. */
export function componentRule(name: string): ComponentRule | undefined {
  return Object.hasOwn(components, name) ? components[name as ComponentName] : undefined; // `as`: hasOwn has just said so
}
