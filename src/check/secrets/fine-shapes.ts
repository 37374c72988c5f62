/** Forms of values that are public however secret the slot looks: pointers, placeholders, facts, measures. */
const FINE_SHAPES: readonly RegExp[] = [
  /^(?:op|bw|bitwarden|vault|keepass|akv|ssm|pass|lpass|secret|env|credential|hudu|itglue|keeper):/i,
  /^<[^<>]*>?$|^<[^<>]+>|^\{[^{}]*\}?$|^\{\{|^\$\{|^\$\(|^\$[A-Za-z_]\w*$|^%[A-Za-z_]\w*%?$|^\$env:/,
  /^\[[^\]]*\]?$|^\[[^\]]+\]\(/,
  /^\(?(?:\\?[*•●·.…_?#-]|x|X){2,}\)?$|^[-–—?…_]$/,
  /^(?:your|the|my|our|new|old|some|admin|user|db|wifi|insert|enter|example)?[-_ ]?(?:password|passwd|passphrase|pin|key|secret|token|code|pw|psk)[-_ ]?(?:here|goes[-_ ]?here|redacted|placeholder)?$/i,
  /^(?:redacted|placeholder|removed|hidden|masked|example|your[-_]\S+|insert[-_]\S+|replace[-_]?me\S*|\S+[-_]goes[-_]here)$/i,
  /^\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+)?$|^\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d{2}$|^\d{4}[/.]\d{1,2}[/.]\d{1,2}$|^(?:19|20)\d{2}-(?:0\d|1[0-2])$/,
  /^\d{1,2}[-\s](?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[-\s]?\d{0,4}$|^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[-\s/]?\d{2,4}$/i,
  /^\d{1,2}:\d{2}(?::\d{2})?(?:[ap]m)?(?:[-–]\d{1,2}:\d{2})?$|^\d{1,2}(?:am|pm)$/i,
  /^P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/,
  /^\d+[-\s]?(?:d|day|days|wk|weeks?|mo|months?|min|mins|minutes?|h|hrs?|hours?|s|sec|secs|seconds?|yrs?|years?|chars?|characters?|digits?|letters?|words?|x|%|ms)$/i,
  /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?(?::\d+)?$|^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}$/i,
  /^(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?:\/\d+)?$/i,
  /^v?\d+(?:\.\d+){1,4}(?:[-+]\w+)?$/i,
  /^(?:\w+:)?\/\/\S+$|^https?:\S+$|^www\.\S+$|^mailto:\S+$|^tel:\S+$/i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^(?:[A-Za-z]:)?\\\S*\\\S*$|^\\\\\S+$|^(?:\.{0,2}\/|~\/)[\w.@-]+(?:\/\S*)?$|^HK(?:LM|CU|CR|EY)\S*$/i,
  /^[\w-]+(?:\.[\w-]+)*\.(?:example|com|net|org|local|lan|internal|io|txt|pdf|docx?|xlsx?|kdbx?|md|mdx|conf|cfg|ini|json|ya?ml|pem|pfx|p12|key|crt|cer|csv|log|exe|ps1|sh|png|jpe?g)$/i,
  /^\+?1?[-.\s]?\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}$|^\+\d{1,3}[-.\s\d()]{6,}$|^\d{3}-\d{4}$/,
  /^#\d{1,7}$|^(?:INC|TKT|TCK|CHG|REQ|RITM|PRB|HD|SR|CS|CASE|JIRA|OPS|SUP|IT|T)-?\d{3,}$/,
  /^0x[0-9a-f]+$/i,
  /^[A-Za-z_$][\w.$]*\([^!@#%^&]*$/,
  /^[<>=~≥≤]{1,2}\d{1,3}[+%]?$|^\d{1,3}[+%]$|^![a-z]+$/i,
  /^(?:SHA256|SHA1|MD5):\S+$|^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-\S+)$/i,
  /^[a-z]+[A-Z]?[\w-]*(?:\.[a-z_]+)+$/,
];

/** Ways to say that the value is elsewhere, tried on the value and what follows it. */
const POINTER =
  /^(?:1\s?password|bitwarden|keepass(?:xc)?|it ?glue|hudu|last ?pass|dashlane|keeper|passbolt|laps|azure key ?vault|key ?vault|(?:the )?(?:password )?(?:vault|safe|manager)\b|secret server|windows hello\b|face id|touch id|same as\b|as above|not (?:set|needed|required|used|known|applicable|documented|stored|shared)|no (?:password|pin|code|key)|credential\s+[\w-]+\s*$|n\s?\/\s?a\b|passport(?:al)?)/i;

/** Whether a token has the form of something that is not a secret. Bounded work: long tokens are cut. */
export function hasFineShape(token: string): boolean {
  const short = token.length > 200 ? token.slice(0, 200) : token;
  return FINE_SHAPES.some((shape) => shape.test(short));
}

/** Whether the words from the value on say where the secret is kept. */
export function isPointer(words: string): boolean {
  return POINTER.test(words.slice(0, 80).trimStart());
}

/** Whether what follows a number makes it a measure, as in "14 characters". */
export function isMeasure(rest: string): boolean {
  return MEASURE.test(rest.slice(0, 40));
}

const MEASURE =
  /^[-\s]*(?:or more |plus |random |different |upper|lower|to \d+ )?(?:-?digits?|-?char(?:s|acters?)?|letters?|numbers?|symbols?|words?|days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|seconds?|secs?|ms|times?|attempts?|tries|failed|wrong|people|users?|seats?|staff|accounts?|devices?|entries|passwords?|codes?|keys?|pins?|percent|%|°|mbps|gbps|amps?|volts?|feet|bits?|bytes?|[kmg]b|-bit|remembered|of \d+|each|remaining|left\b|outlets?|ports?|steps?|clients?|sites?|copies)\b/i;
