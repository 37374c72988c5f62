/** What troubles are about, in a word and a picture. */
export interface TroubleGroup {
  label: string;
  icon: string;
}

/** Groups of troubles as people at a desk think of them, by the library's folders. */
export const groups = [
  { areas: ["computers"], label: "Computer", icon: "monitor" },
  { areas: ["printing"], label: "Printer & scanner", icon: "printer" },
  { areas: ["internet", "network"], label: "Internet & Wi-\u2060Fi", icon: "wifi" },
  { areas: ["phones"], label: "Phone", icon: "phone" },
  { areas: ["email"], label: "E-mail", icon: "mail" },
  { areas: ["accounts"], label: "Signing in", icon: "key-round" },
  { areas: ["files"], label: "Files", icon: "folder" },
  { areas: ["apps"], label: "Programs", icon: "app-window" },
  { areas: ["rooms"], label: "Meeting room", icon: "presentation" },
  { areas: ["power"], label: "Power", icon: "plug-zap" },
  { areas: ["security"], label: "Something suspicious", icon: "shield-alert" },
  { areas: ["servers"], label: "Server & backup", icon: "server" },
  { areas: ["cameras"], label: "Camera", icon: "cctv" },
] as const satisfies readonly (TroubleGroup & { areas: readonly string[] })[];

/** What is this client's own, and in no folder of the library's. */
export const onlyHere: TroubleGroup = { label: "Only here", icon: "building" };

/** The group of a runbook's name, such as `printing/paper-jam`. */
export function groupOf(name: string): TroubleGroup {
  const [area = ""] = name.split("/");
  return groups.find(({ areas }) => areas.some((one) => one === area)) ?? onlyHere;
}
