/** Whether a VLAN is for guests, by its name: they get the internet and nothing else. */
export function isGuest(vlan: string | undefined): boolean {
  return vlan !== undefined && /\b(?:guests?|visitors?)\b/i.test(vlan);
}
