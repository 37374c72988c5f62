import { LACKS } from "./lacks.ts";
import type { Needs } from "./network-json.ts";
import { hasInternet } from "./reach.ts";
import type { State } from "./state.ts";
import { answersFrom, findHome, hasNetwork, hostAnswers, lacksOfService } from "./service-reach.ts";

/**
 * What a part lacks in a state, whether or not it ever had it. The one definition of what a failure means:
 *
 * - `power`: it is off itself: failed, without power, or its host is; a service that nobody can use any more.
 * - `network`: it is cut off from its own segment: it reaches none of `needs.near`, where a server counts for others but
 *   not for itself. Nothing else is judged then. For a service: some of its users, whose own network is whole, do not
 *   reach it any more.
 * - `beyond`: it reaches none of `needs.home`, so nothing outside its segment, though it is of use there.
 * - `internet`: the way out that it reaches has no living line; or it reaches none.
 * - `addresses`, `names`: who hands out addresses, or everybody who answers names, does not answer.
 * - `service`: no service that it is useless without answers.
 *
 * What runs on a device in the same segment (`needs.direct`) answers whoever reaches that device. What runs elsewhere
 * must be reached from the way out, and that from here. What is in the cloud needs the internet.
 */
export function lacksOf(state: State, part: number): number {
  const { parts } = state.reach.json;
  const here = parts[part];
  if (here === undefined) return 0;
  if (state.dead[part] === 1) return LACKS.power;
  if (here.kind === "service") return lacksOfService(state, part);
  if (here.needs === undefined) return 0;
  const { needs } = here;
  if (needs.wifi === undefined) return lacksFrom(state, part, needs);
  // It joins the access point that is best off.
  const ways = needs.wifi.map((start) => lacksFrom(state, start, needs));
  const up = ways.filter((bits) => (bits & LACKS.network) === 0);
  return up.length === 0 ? LACKS.network : Math.min(...up);
}

function lacksFrom(state: State, start: number, needs: Needs): number {
  if (state.dead[start] === 1) return LACKS.network;
  if (needs.vlan !== undefined && state.dead[needs.vlan] === 1) return LACKS.network;
  if (!hasNetwork(state, start, needs)) return LACKS.network;
  const home = findHome(state, start, needs);
  const answers = (service: number): boolean =>
    needs.direct?.includes(service) === true
      ? hostAnswers(state, start, service)
      : home !== undefined && answersFrom(state, home, service);
  let bits = 0;
  if (needs.outward === true && home === undefined) bits |= LACKS.beyond;
  if (needs.internet === true && (home === undefined || !hasInternet(state, home))) bits |= LACKS.internet;
  if (needs.dhcp !== undefined && !answers(needs.dhcp)) bits |= LACKS.addresses;
  if (needs.dns !== undefined && !needs.dns.some(answers)) bits |= LACKS.names;
  if (needs.services !== undefined && !needs.services.some(answers)) bits |= LACKS.service;
  return bits;
}
