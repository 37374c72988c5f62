import { listLights, plain, sentence } from "./ladder-page.ts";
import type { LadderGoal, LadderStep } from "./ladder-page.ts";
import { restartStep } from "./ladder-restart.ts";
import type { LadderSubject } from "./ladder-subject.ts";

/** The steps for an outlet without a light: cord, neighbour, patch cord, switch, its power. */
export function cableSteps(subject: LadderSubject): LadderStep[] {
  const { home, neighbour } = subject;
  if (home === null) return [swapStep({ step: "untraced" }), untracedStep(subject)];
  const next: LadderGoal = { step: neighbour === null ? "switch" : "neighbour" };
  return [
    swapStep(next),
    ...(neighbour === null ? [] : [neighbourStep(subject, neighbour)]),
    patchStep(subject),
    ...switchSteps(subject),
  ];
}

function swapStep(stillDark: LadderGoal): LadderStep {
  return {
    key: "cable",
    title: "Does a cable that works bring the light?",
    text: [
      "Push the plug in at both ends until it clicks. Then change the piece between the outlet and the device for a cable that works elsewhere, and wait fifteen seconds.",
    ],
    answers: [
      { label: "It works now", to: "resolved" },
      { label: "Lit, but still offline", to: { step: "address" } },
      { label: "Still dark", to: stillDark },
      { label: "No other cable here", to: stillDark },
    ],
  };
}

function untracedStep({ outlet, way, neighbour }: LadderSubject): LadderStep {
  const other = neighbour === null ? "another outlet nearby" : `outlet **${plain(neighbour.label)}**`;
  return {
    key: "untraced",
    title: "Does another outlet work meanwhile?",
    text: [
      `${sentence(way.words)} Until somebody has traced it, ${plain(outlet.label)} cannot be mended by phone. Move to ${other} for now.`,
    ],
    answers: [
      { label: "Works there, trace this one at the next visit", to: "visit" },
      { label: "Does not work there either", to: "escalate" },
    ],
  };
}

function neighbourStep(
  { outlet, home }: LadderSubject,
  neighbour: NonNullable<LadderSubject["neighbour"]>,
): LadderStep {
  const name = plain(neighbour.label);
  const where = neighbour.where === undefined ? "" : ` (${plain(neighbour.where)})`;
  const tested =
    outlet.tested?.result === "pass"
      ? ` The cabling of ${plain(outlet.label)} tested good on ${outlet.tested.on}, so the wall is the least likely.`
      : "";
  return {
    key: "neighbour",
    title: `Does the same device work at outlet ${name}?`,
    text: [
      `Outlet **${name}**${where} hangs on the same switch, ${plain(home?.name ?? "")}. Take the cable along. Ask whoever uses it first.${tested}`,
    ],
    answers: [
      { label: "It works there", to: { step: "patch" } },
      { label: "Dark there too", to: { step: "switch" } },
      { label: "No way to try", to: { step: "switch" } },
    ],
  };
}

function patchStep({ way, outlet, home }: LadderSubject): LadderStep {
  const places = way.stops.filter((stop) => stop.kind === "panel" || stop.id === home?.id);
  const list = places.map(({ name, leaves, enters, where }) => {
    const port = leaves ?? enters;
    return `**${plain(name)}**${port === null ? "" : ` port **${plain(port)}**`}${where === null ? "" : `, ${plain(where)}`}`;
  });
  // A good test clears the cable in the wall: what is left can be mended remotely, or is the switch port.
  const wall: LadderGoal = outlet.tested?.result === "pass" ? { step: "port" } : "visit";
  const touch = home?.staffMayTouch === true;
  return {
    key: "patch",
    title: `Is the patch cord of ${plain(outlet.label)} in place?`,
    text: [
      `So the device is fine, and the trouble lies between the outlet and the switch. Look at these, in order: ${list.join("; then ")}.`,
      touch
        ? "Press both ends of the cord until they click. Move nothing to another port."
        : "<Stop>\nOnly look, and tell the help desk what you see. Pull nothing.\n</Stop>",
    ],
    answers: [
      { label: "It was loose, works now", to: "resolved" },
      { label: "In place, still dark", to: wall },
      { label: "There is no cord", to: "visit" },
      { label: "I cannot get there", to: "visit" },
    ],
  };
}

function switchSteps({ home, port }: LadderSubject): LadderStep[] {
  if (home === null) return [];
  const name = plain(home.name);
  const lights = listLights(home);
  const feed = home.fedFrom;
  return [
    {
      key: "switch",
      title: `What does ${name} show?`,
      text: [
        `${home.where === null ? "" : `${name}: ${sentence(home.where)} `}Look at ${home.where === null ? `the light of ${name} itself` : "its own light"}, and at the light of port **${plain(port?.name ?? "")}**.`,
        ...lights,
      ],
      answers: [
        { label: "All dark", to: { step: "power" } },
        { label: "It is lit, this port is dark", to: { step: "patch" } },
        { label: "It is lit, and this port too", to: { step: "address" } },
        { label: "A light that says to call", to: "escalate" },
        { label: "Some other trouble", to: home.restart === null ? "escalate" : { step: "restart-switch" } },
        { label: "Nobody can look", to: "escalate" },
      ],
    },
    {
      key: "power",
      title: `Does ${name} get power?`,
      text: [
        feed === null
          ? "Nothing says what feeds it. Look where its power cord leads, and whether other devices there are lit."
          : `Its power comes from **${plain(feed)}**. Is that lit, and is the plug in? If a whole rack is dark, it is the breaker or the battery.`,
      ],
      answers: [
        { label: "The plug was out, works now", to: "resolved" },
        { label: "Everything there is dark", to: "escalate" },
        { label: "It has power and stays dark", to: "visit" },
      ],
    },
    ...restartStep(home, "restart-switch", `Restart ${name}`, "visit"),
  ];
}
