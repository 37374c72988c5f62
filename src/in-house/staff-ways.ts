import type { WaysOn } from "../components/number-answers.ts";

/** Where an answer leads, for a client's own staff; what their edition lacks leads to whom to call. */
export const staffWays: WaysOn = {
  step: (number) => `go to ${number}`,
  resolved: "solved",
  escalate: "call support",
  visit: "call support",
  page: (href) => (href === "/practice/" ? "call support" : "next page"),
};
