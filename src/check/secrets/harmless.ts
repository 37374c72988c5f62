import { HARMLESS_BEFORE } from "./vocabulary.ts";

/** "access door code" is no door key: only some adjectives disarm only some nouns. */
export function isHarmlessBefore(before: string, plain: string): boolean {
  if (
    /^(?:key|keys)$/.test(plain) &&
    /(?:wi-?fi|wireless|wpa\d?|security|vpn|encryption|api|network) $/.test(before)
  )
    return false;
  if (
    /^code/.test(plain) &&
    /(?:door|gate|closet|cabinet|rack|house|building|reset|power|start|menu|end|home|car|usb|parking|first|second|last|test|red|blue|page|enter|shared|low|support) $/.test(
      before,
    )
  )
    return false;
  const own = HARMLESS_OWN.find(({ noun }) => noun.test(plain));
  if (own !== undefined) return own.before.test(before);
  if (/^(?:alarm|combo|combination|safe|keypad|lock ?box)/.test(plain))
    return /(?:smoke|low|fire|false|ups|temperature|raid|disk|fan|no|key|keys|colou?r|shortcut|button) $/.test(
      before,
    );
  return HARMLESS_BEFORE.has(/[a-z0-9'-]+(?=[-_\s]*$)/.exec(before.slice(-24))?.[0] ?? "");
}

const HARMLESS_OWN: readonly { noun: RegExp; before: RegExp }[] = [
  {
    noun: /^pins?$/,
    before:
      /(?:bowling|rolling|clevis|power|ground|data|chip|cotter|connector|push|map|lapel|test|hinge|drop a|to|bent|center|centre|\d)[\s-]$/,
  },
  {
    noun: /^pass(?:es)?$/,
    before:
      /(?:boarding|bus|parking|first|second|final|test|by|season|day|visitor|hall|band|low|high|all|to|will|not|must|can|could|should|may|does|did|we|they|it|each|one|which|that)[\s-]$/,
  },
  { noun: /^tokens?$/, before: /(?:csrf|ring|hardware|usb|physical|the|no|a)\s$/ },
];
