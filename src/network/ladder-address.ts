import { listLights, plain } from "./ladder-page.ts";
import type { LadderGoal, LadderStep } from "./ladder-page.ts";
import { restartStep } from "./ladder-restart.ts";
import type { LadderDevice, LadderSubject } from "./ladder-subject.ts";

/** The steps for an outlet that has a light: its address, who hands them out, the port, the services behind. */
export function addressSteps(subject: LadderSubject): LadderStep[] {
  const { vlan, dhcp, sameVlan } = subject;
  const belongs = vlan?.subnet === undefined ? "" : ` Here it should be one of ${plain(vlan.subnet)}.`;
  const others: LadderGoal = { step: sameVlan !== null ? "others" : dhcp !== null ? "dhcp" : "port" };
  return [
    {
      key: "address",
      title: "Does the device have an address?",
      text: [
        `On Windows: **Start > Settings > Network & internet > Ethernet**, the line **IPv4 address**.${belongs}`,
      ],
      answers: [
        { label: "It is one of these", to: { step: "services" } },
        { label: "It starts with 169.254, or there is none", to: { step: "fresh" } },
        { label: "Some other address", to: { step: "port" } },
        { label: "It says Not connected", to: { step: "cable" } },
        { label: "I cannot find it", to: { step: "fresh" } },
      ],
    },
    {
      key: "fresh",
      title: "Does it get an address now?",
      text: [
        "Pull the network cable out at the device, count to ten, put it back, and wait half a minute. Then read the address again.",
      ],
      answers: [
        { label: "Yes, it works", to: "resolved" },
        { label: "An address, but still offline", to: { step: "services" } },
        { label: "Still none", to: others },
      ],
    },
    ...(sameVlan === null ? [] : [othersStep(subject, sameVlan)]),
    ...(dhcp === null ? [] : dhcpSteps(subject, dhcp)),
    portStep(subject),
    servicesStep(subject),
    ...subject.services.flatMap(({ service, host }) => hostSteps(service.name, service.id, host)),
    ...wayOutSteps(subject),
  ];
}

function othersStep(
  { vlan, dhcp }: LadderSubject,
  other: NonNullable<LadderSubject["sameVlan"]>,
): LadderStep {
  const where = other.where === undefined ? "" : ` (${plain(other.where)})`;
  return {
    key: "others",
    title: `Does a device at outlet ${plain(other.label)} get a new address?`,
    text: [
      `Outlet **${plain(other.label)}**${where} is in the same network, VLAN ${vlan?.id} ${plain(vlan?.name ?? "")}. That it works proves little, for computers keep their address for days: pull its network cable, count to ten, put it back, and see whether it still works. Ask first.`,
    ],
    answers: [
      { label: "Yes, it got one again", to: { step: "port" } },
      { label: "No, it is offline now too", to: dhcp === null ? "escalate" : { step: "dhcp" } },
      { label: "Nobody there to try", to: dhcp === null ? { step: "port" } : { step: "dhcp" } },
    ],
  };
}

function dhcpSteps({ vlan, outlet }: LadderSubject, dhcp: LadderDevice): LadderStep[] {
  const name = plain(dhcp.name);
  const restart: LadderGoal = dhcp.restart === null ? "escalate" : { step: "restart-dhcp" };
  const range = vlan?.dhcpRange === undefined ? "" : ` The range is ${plain(vlan.dhcpRange)}.`;
  return [
    {
      key: "dhcp",
      title: `Does ${name} hand out addresses?`,
      text: [
        `Addresses for this outlet come from **${name}**${dhcp.where === null ? "" : `, ${plain(dhcp.where)}`}.`,
        ...listLights(dhcp),
        `<HelpDesk>\nDoes ${name}${dhcp.ip === null ? "" : ` (${plain(dhcp.ip)})`} answer? Open its address service: is it running, are addresses free?${range} Restart the service alone first; nobody notices. A server that answers ping but whose log-in never opens is hung.\n</HelpDesk>`,
        `<Stop>\nFrom here it takes the help desk. Say: "Outlet ${plain(outlet.label)}, no address."\n</Stop>`,
      ],
      answers: [
        { label: "The service was stuck, works now", to: "resolved" },
        { label: "It hangs or does not answer", to: restart },
        { label: "It looks healthy", to: { step: "port" } },
        { label: "No addresses are left", to: "escalate" },
      ],
    },
    ...restartStep(dhcp, "restart-dhcp", `Restart ${name}, which hands out addresses`, "escalate"),
  ];
}

function portStep({ home, port, vlan }: LadderSubject): LadderStep {
  const place =
    home === null || port === null
      ? "the switch port"
      : `**${plain(home.name)}** port **${plain(port.name)}**`;
  const belongs = vlan === null ? "" : ` It belongs in VLAN ${vlan.id}, ${plain(vlan.name)}.`;
  return {
    key: "port",
    title: "Is the switch port set right?",
    text: [
      `The help desk looks at ${place} from afar; leave the device on and the cable in.`,
      `<HelpDesk>\nIs the port on, and does it show a link?${belongs} Look for port security, loop protection, and errors that climb while you watch: those mean a bad cable.\n</HelpDesk>`,
    ],
    answers: [
      { label: "It was set wrong, works now", to: "resolved" },
      { label: "Errors are climbing", to: "visit" },
      { label: "All correct, still offline", to: "escalate" },
      { label: "Nobody can see that port", to: "escalate" },
    ],
  };
}

function servicesStep({ services, gateway }: LadderSubject): LadderStep {
  const out: LadderGoal = gateway === null ? "escalate" : { step: "way-out" };
  return {
    key: "services",
    title: "What does not work?",
    text: [
      "Cable, outlet, switch and address are in order. Open two web pages, then whatever else this desk uses.",
    ],
    answers: [
      { label: "Nothing at all", to: out },
      { label: "Only web pages", to: { step: "internet" } },
      ...services.map(({ service }) => ({
        label: `Only ${plain(service.name)}`,
        to: { step: `service-${service.id}` },
      })),
      { label: "Everything works after all", to: "resolved" as const },
    ],
  };
}

function hostSteps(name: string, id: string, host: LadderDevice): LadderStep[] {
  const box = plain(host.name);
  const restart: LadderGoal = host.restart === null ? "escalate" : { step: `restart-${id}` };
  return [
    {
      key: `service-${id}`,
      title: `Does ${plain(name)} work at another desk?`,
      text: [
        `${plain(name)} runs on **${box}**${host.where === null ? "" : `, ${plain(host.where)}`}.`,
        ...listLights(host),
      ],
      answers: [
        { label: "Yes, only this desk", to: "escalate" },
        { label: "No, nowhere", to: restart },
      ],
    },
    ...restartStep(host, `restart-${id}`, `Restart ${box}, which runs ${plain(name)}`, "escalate"),
  ];
}

function wayOutSteps({ gateway, vlan, modem, provider }: LadderSubject): LadderStep[] {
  const call =
    provider === null
      ? ""
      : ` The line is ${plain(provider.name)}${provider.circuitId === null ? "" : `, circuit ${plain(provider.circuitId)}`}${provider.phone === null ? "." : `; they answer at ${plain(provider.phone)}.`}`;
  const name = plain(gateway?.name ?? "the router");
  return [
    {
      key: "way-out",
      title: `Does ${name} answer?`,
      text: [
        `Everything beyond this network goes through **${name}**${gateway?.where === null || gateway === null ? "" : `, ${plain(gateway.where)}`}.`,
        ...(gateway === null ? [] : listLights(gateway)),
        `<HelpDesk>\nPing ${plain(vlan?.gatewayIp ?? gateway?.ip ?? "the gateway")} from that desk, or look whether the device is seen there.\n</HelpDesk>`,
      ],
      answers: [
        { label: "It answers or looks normal", to: { step: "port" } },
        {
          label: "Others are offline too",
          to: gateway?.restart === null || gateway === null ? "escalate" : { step: "restart-gateway" },
        },
      ],
    },
    ...(gateway === null
      ? []
      : restartStep(gateway, "restart-gateway", `Restart ${name}, the way out`, "escalate")),
    {
      key: "internet",
      title: "Do web pages open at another desk?",
      text: [
        `Try one that was not open today.${modem === null ? "" : ` If not, look at **${plain(modem.name)}**${modem.where === null ? "" : `, ${plain(modem.where)}`}.`}`,
        ...(modem === null ? [] : listLights(modem)),
        ...(call === "" ? [] : [`<HelpDesk>\n${call.trim()}\n</HelpDesk>`]),
      ],
      answers: [
        { label: "Yes, only this desk", to: "escalate" },
        { label: "No, nowhere", to: "escalate" },
        { label: "They open here now too", to: "resolved" },
      ],
    },
  ];
}
