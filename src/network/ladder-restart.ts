import { durationMinutes, sayDuration } from "#book/dates.ts";
import { plain, sentence } from "./ladder-page.ts";
import type { LadderGoal, LadderStep } from "./ladder-page.ts";
import type { LadderDevice } from "./ladder-subject.ts";

/** A step that restarts a device by its own instructions, with a stop for those who may not; none if it has none. */
export function restartStep(
  device: LadderDevice,
  key: string,
  title: string,
  failed: LadderGoal,
): LadderStep[] {
  const { restart } = device;
  if (restart === null) return [];
  const name = plain(device.name);
  const free = restart.safe && device.staffMayTouch;
  const ask = restart.askName === null ? "" : ` Ask first: ${plain(restart.askName)}.`;
  const affects = restart.affects === undefined ? "" : `What stops meanwhile: ${sentence(restart.affects)}`;
  const takes =
    restart.takes === undefined || Number.isNaN(durationMinutes(restart.takes))
      ? ""
      : ` It takes ${sayDuration(restart.takes)}.`;
  const text = free
    ? [`${sentence(restart.how)}${takes}${ask}`, ...(affects === "" ? [] : [affects])]
    : [
        `<Stop>\nDo not touch ${name}. Call the help desk, and stay where you are to try again afterwards.\n</Stop>`,
        ...(restart.safe
          ? []
          : [
              `<Risky>\n${affects === "" ? `A restart of ${name} is not safe during the day.` : affects}${ask}\n</Risky>`,
            ]),
        `<HelpDesk>\n${sentence(restart.how)}${takes}${restart.safe ? ` ${affects}${ask}` : ""}\n</HelpDesk>`,
        "Wait until the help desk says that it is back.",
      ];
  return [
    {
      key,
      title,
      text,
      answers: [
        { label: "It works now", to: "resolved" },
        { label: "It is back, but no better", to: "escalate" },
        { label: "It does not come back", to: failed },
      ],
    },
  ];
}
