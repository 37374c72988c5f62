import type { Write } from "./fill.ts";
import type { Kind } from "./words.ts";

/** Sentences that hand a value over. */
export const TOLD: readonly Write[] = [
  ({ thing, cue, value }) => `The ${cue} for the ${thing} is ${value()}.`,
  ({ thing, cue, value }) => `${thing}: the ${cue} is ${value()}`,
  ({ thing, cue, value }) => `The ${thing} ${cue} is ${value()}, see the label.`,
  ({ thing, cue, value }) => `${thing} ${cue} is still ${value()}.`,
  ({ thing, cue, value }) => `${thing} ${cue} is now ${value()}`,
  ({ thing, cue, value, user }) => `${cue} of ${user} on the ${thing} is ${value()}`,
  ({ thing, cue, value }) => `Changed the ${cue} of the ${thing} to ${value()}.`,
  ({ thing, cue, value }) => `Reset ${thing} ${cue} to ${value()}`,
  ({ thing, cue, value, note }) => `Set up the ${thing} (${note}) and set its ${cue} to ${value()}.`,
  ({ thing, cue, value }) => `New ${cue} on the ${thing}: ${value()}`,
  ({ thing, cue, value }) => `When they ask for the ${thing} ${cue}, it is ${value()}.`,
  ({ thing, cue, value }) => `If the ${thing} asks for a ${cue}, type ${value()}`,
  ({ thing, cue, value }) => `The ${thing} asks for a ${cue}: ${value()}.`,
  ({ thing, cue, value }) => `${thing} uses ${cue} ${value()}`,
  ({ thing, cue, value, note }) => `The ${thing} has ${value()} as its ${cue}, ${note}.`,
  ({ thing, cue, value, user }) => `Log in to the ${thing} as ${user} with ${cue} ${value()}.`,
  ({ thing, value, user }) => `${thing}: ${user} / ${value()}`,
  ({ thing, value, user }) => `${thing} login: ${user} / ${value()}`,
  ({ thing, value, user, ip }) => `${thing} ${ip} ${user}/${value()}`,
];

/** Ways of one kind alone. */
export const TOLD_OF: Readonly<Partial<Record<Kind, readonly Write[]>>> = {
  code: [
    ({ thing, value }) => `${thing}: ${value()}`,
    ({ thing, value }) => `${thing} opens with ${value()}`,
    ({ thing, value }) => `Enter ${value()} at the ${thing}, then the check mark.`,
    ({ thing, value, note }) => `${thing} ${value()} (${note})`,
    ({ thing, value }) => `To get in at the ${thing} press ${value()} and the star.`,
  ],
  password: [
    ({ thing, value }) => `${thing} is encrypted with ${value()}`,
    ({ thing, value }) => `unlock the ${thing} with ${value()}`,
    ({ thing, value, user }) => `Sign in to the ${thing} as ${user} and ${value()}.`,
  ],
};
