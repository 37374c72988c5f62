import type { FlowEdge, FlowNode, FlowPlan } from "#diagram/index.ts";

/** A network of twelve nodes in four zones. */
export const network: FlowPlan = {
  direction: "LR",
  zones: [
    { key: "internet", label: "Internet" },
    { key: "closet", label: "Closet behind reception" },
    { key: "reception", label: "Reception" },
    { key: "rack", label: "Server rack" },
  ],
  nodes: [
    device("isp", "internet", "Spectrum Business", "86.KQXX.001234", { shape: "round" }),
    device("modem-01", "internet", "Modem", "203.0.113.10"),
    device("fw-01", "closet", "FW-01", "10.20.1.1"),
    device("sw-01", "closet", "SW-01", "10.20.1.2"),
    device("pp-01", "closet", "PP-01", "24 ports"),
    device("ap-01", "closet", "AP-01", "10.20.1.11", { class: "device status-ok" }),
    device("pc-01", "reception", "Reception PC", "10.20.10.21"),
    device("phone-01", "reception", "Desk phone", "ext 11"),
    device("prn-01", "reception", "Printer", "10.20.10.40", { class: "device status-warn" }),
    device("srv-01", "rack", "SRV-01", "10.20.1.10", { class: "device status-bad" }),
    device("nas-01", "rack", "NAS-01", "10.20.1.20", { shape: "cylinder" }),
    device("ups-01", "rack", "UPS-01", "1500 VA"),
  ],
  edges: [
    cable("isp", "modem-01", "coax"),
    cable("modem-01", "fw-01", "1 to wan1"),
    cable("fw-01", "sw-01", "lan1 to 48", { style: "thick" }),
    cable("sw-01", "pp-01", "14 to 12", { class: "trail" }),
    cable("sw-01", "ap-01", "20 to eth0"),
    cable("pp-01", "pc-01", "D-12", { class: "trail" }),
    cable("pp-01", "phone-01", "D-13"),
    cable("pp-01", "prn-01", "D-14"),
    cable("sw-01", "srv-01", "1 to nic1"),
    cable("sw-01", "nas-01", "2 to lan1"),
    cable("ups-01", "srv-01", "outlet 3", { style: "dashed", arrow: true }),
  ],
};

/** A decision tree of twenty steps. */
export const tree: FlowPlan = {
  direction: "TB",
  nodes: [
    step("1", "Is anyone near you", "offline too?"),
    step("2", "Is there a light", "beside the plug?"),
    step("3", "Does the computer", "have an address?"),
    step("4", "Swap the cable"),
    step("5", "Which desks are down?"),
    step("6", "Did the light come on?"),
    step("7", "Try the next outlet"),
    step("8", "Is the switch lit?"),
    step("9", "Restart the switch"),
    step("10", "Is the power out?"),
    step("11", "Ping the gateway"),
    step("12", "Is the DHCP server up?"),
    step("13", "Restart the server that", "hands out addresses"),
    step("14", "Renew the address"),
    step("15", "Does a web page open?"),
    step("16", "Check the name server"),
    { key: "mended", label: ["Resolved"], shape: "round", class: "status-ok" },
    { key: "resolved", label: ["Resolved"], shape: "round", class: "status-ok" },
    { key: "escalate", label: ["Escalate"], shape: "round", class: "status-warn" },
    { key: "visit", label: ["Visit the site"], shape: "round", class: "status-bad" },
  ],
  edges: [
    { from: "1", to: "2", label: "Only this desk", class: "trail" },
    { from: "1", to: "5", label: "Others too" },
    { from: "2", to: "3", label: "Lit or blinking", class: "trail" },
    { from: "2", to: "4", label: "Dark" },
    { from: "4", to: "6" },
    { from: "6", to: "3", label: "Yes" },
    { from: "6", to: "7", label: "No" },
    { from: "7", to: "mended", label: "Works" },
    { from: "7", to: "visit", label: "Still dark" },
    { from: "5", to: "8" },
    { from: "8", to: "9", label: "Lit" },
    { from: "8", to: "10", label: "Dark" },
    { from: "10", to: "visit" },
    { from: "9", to: "12" },
    { from: "3", to: "11", label: "Yes" },
    { from: "3", to: "12", label: "No", class: "trail" },
    { from: "12", to: "13", label: "No", class: "trail" },
    { from: "12", to: "14", label: "Yes" },
    { from: "13", to: "14" },
    { from: "11", to: "15" },
    { from: "14", to: "15" },
    { from: "15", to: "resolved", label: "Yes" },
    { from: "15", to: "16", label: "No" },
    { from: "16", to: "escalate" },
  ],
};

function device(
  key: string,
  zone: string,
  name: string,
  note: string,
  extra: Partial<FlowNode> = {},
): FlowNode {
  const title = `${name} (${note})`;
  return {
    key,
    zone,
    label: [name, note],
    shape: "rect",
    class: "device",
    href: `/equipment/${key}/`,
    title,
    ...extra,
  };
}

function cable(from: string, to: string, label: string, extra: Partial<FlowEdge> = {}): FlowEdge {
  return { from, to, label, arrow: false, ...extra };
}

function step(key: string, ...label: string[]): FlowNode {
  const [first = "", ...rest] = label;
  return { key, label: [`${key} ${first}`, ...rest], shape: "rect", href: `#step-${key}` };
}
