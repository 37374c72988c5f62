/** What callers say before the number of a thing: "desk 12", "copier 2". */
export const CALLED: Readonly<Record<string, readonly string[]>> = {
  outlet: ["desk", "outlet", "jack", "port", "socket", "drop"],
  switch: ["switch", "sw"],
  "access-point": ["access point", "ap"],
  printer: ["printer", "copier"],
  camera: ["camera", "cam"],
  server: ["server"],
  firewall: ["firewall"],
  phone: ["phone"],
  ups: ["ups", "battery"],
  "patch-panel": ["panel", "patch panel"],
  modem: ["modem"],
  nas: ["nas"],
};

/** The number by which people tell a thing, from its title: 12 of `D-12`; null if it has none. */
export function numberOf(title: string): number | null {
  const number = /(\d+)\D*$/.exec(title)?.[1];
  return number === undefined ? null : Number(number);
}

/** What callers call a thing of some type that has this number. */
export function spokenNames(about: string | undefined, number: number): string[] {
  return (CALLED[about ?? ""] ?? []).map((word) => `${word} ${number}`);
}

/** The one key for all that callers call a thing by its number, `outlet #12`; null if a text is no such name. */
export function spokenKey(text: string): string | null {
  const [, said = "", number = ""] = /^(\p{L}+(?: \p{L}+)?) #?(\d{1,4})$/u.exec(text.toLowerCase()) ?? [];
  const about = Object.keys(CALLED).find((type) => CALLED[type]?.includes(said) === true);
  return about === undefined ? null : numberKey(about, Number(number));
}

export function numberKey(about: string, number: number): string {
  return `${about} #${number}`;
}
