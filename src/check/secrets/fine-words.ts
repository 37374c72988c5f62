/** Words that open a remark about a secret, or stand in its place, so that what follows is no value. */
const REMARKS = `ask asks asked see seen in inside on at under behind below above by per with without from via for of to the a an
 and or but if when then is are was were be been has have had do does did not no none never nil null nothing nobody any
 all each every both same as like unlike it its this that these those there here where who whom which what why how
 my our your his her their them they we you he she i me us only also still already again yet later soon once twice always
 unknown undocumented unset tbd tba tbc todo na n/a yes y n ok okay fine same ditto idem blank empty missing lost gone
 optional mandatory required needed necessary unneeded compulsory enabled disabled on off active inactive
 changed unchanged rotated expired expires expire expiry valid invalid wrong right correct incorrect bad good weak strong
 long short old new current currently previous former latest last first next temporary temp permanent default defaults
 factory initial random randomised randomized generated auto automatic automatically manual manually custom unique
 shared individual personal private public secret hidden visible secure insecure safe unsafe sensitive confidential
 case-sensitive insensitive plain encrypted hashed masked redacted removed omitted withheld suppressed deleted
 must may might can cannot can't could should shall will would won't don't doesn't isn't aren't never let lets
 use uses used using enter enters type types press click tap choose pick select open opens go goes get gets give gives
 given set sets reset resets resetting change changes keep keeps kept hold holds held store stores stored live lives
 save saved write written print printed stick taped sticker label tag card paper sheet note notes envelope drawer
 folder binder book notebook wallet pocket cabinet box desk office reception counter lobby hall closet room wall rack
 panel door gate unit device phone mobile app application portal website site web page screen form dialog prompt field
 login logon account accounts user users username member staff people person team manager owner admin-only owner-only
 administrator landlord vendor supplier provider installer technician tech lead partner doctor dr mr mrs ms dentist
 caller client customer company practice bank police security guard receptionist bookkeeper nurse boss supervisor
 help helpdesk desk support service self-service selfservice self sso mfa 2fa otp totp saml oauth kerberos ntlm ldap ad
 entra azure domain local windows microsoft google apple biometric fingerprint face faceid touchid hello badge fob
 hardware software certificate certificates cert certs key-based keys keyfile passwordless pointer link vaulted
 vault bitwarden keepass keepassxc lastpass dashlane keeper passbolt hudu itglue itg itboost passportal secretserver
 thycotic cyberark delinea psono enpass roboform nordpass protonpass 1password onepassword op bw bws laps
 minimum maximum min max least most more less than characters character chars char digits digit letters letter numbers
 number symbols symbol words length complexity policy policies rule rules expiration rotation history age
 days day weeks week months month years year hours hour minutes minute seconds daily weekly monthly quarterly yearly
 annually attempts attempt times tries uppercase lowercase upper lower mixed special contain contains include includes
 known unknowable remembered forgotten forgot locked unlocked lockout blocked sent mailed emailed texted delivered
 issued assigned pending unavailable available accepted rejected refused denied failed fails ok'd tested works working
 entry incorrect mismatch matches required-by everyone somebody someone anyone nobody varies various several many few
 serial sn asset model mac imei service-tag n.a. unchanged refer check look call contact request requests phone text
 email mail message sms whatsapp teams ticket credential credentials creds pass password passwords passcode pin pins
 code codes key token tokens secret secrets string value example sample placeholder dummy fake foo bar baz changeable
 clear present not-set noted documented elsewhere separately offline online remote onsite physical paper-only readonly read-only
 read write text string integer boolean bool true false varchar object null undefined void hash salted bcrypt argon2
 device-specific vary different similar identical sync synced synchronised synchronized federated delegated managed
 url uri ip host hostname name names type kind location where's status id date dates time updated owner last-changed
 length: description meaning comment comments remark remarks action actions purpose role roles group groups
 monday tuesday wednesday thursday friday saturday sunday january february march april june july
 august september october november december today yesterday tomorrow now tonight`;

const FINE = new Set(REMARKS.split(/\s+/));

/** Names of products, standards and settings that mix letters with digits or signs as passwords do. */
const TECHNICAL =
  /^(?:(?:ctrl|alt|shift|win|cmd|fn|strg)\+\S+|windows-?\d+|win\d+|(?:office|microsoft|m|o)-?365|wpa[23]?(?:[-/]\w+)*|wep\d*|802\.1[xq]|ike-?v?[12]|l2tp(?:\/ipsec)?|tls-?v?[\d.]*|ssl-?v?\d*|sha-?\d+|md5|aes-?\d+(?:-\w+)?|rsa-?\d+|ed25519|3des|snmp-?v?[123]c?|smb-?v?\d|ipv[46]|ieee\S*|nist\S*|iso-?\d+\S*|rfc-?\d+|pci\S*|hipaa\S*|utf-?8|base64|[bs]crypt\d*|argon2\w*|ascii|x\.?509|ms-?chap-?v2|p?eap(?:[-/]\S+)?|totp|hotp|fido2?|u2f|yubikey\S*|1password\S*|bitlocker\S*|usb-?[\dc.]*|type-?c|cat-?\d\w?|poe\+*|[a-z]{0,3}base-?t|u\.?s\.?|vlan-?\d+|wan\d|lan\d|port\d+|ch(?:annel)?\d+|utc[+-]\d+|gmt[+-]\d+|\d+(?:\.\d+)?[gmk]?bps|\d+(?:\.\d+)?(?:g|gb|mb|kb|tb|ghz|mhz|w|v|va|kva|u|in|cm|mm|ft|m)|gen\d+|mp3|mp4|h26[45]|ext\.?\d+|x\d{2,5}|f\d{1,2}|t568[ab]|rj-?\d+|db-?\d+|srv-?\d+|pc-?\d+|nas-?\d+|sw-?\d+|ap-?\d+|fw-?\d+|ups-?\d+|pp-?\d+|cam-?\d+|entra\S*|azure\S*|q[1-4]|fy\d+|s\/n\S*)$/i;

/** Whether a lone word, or any part of a hyphenated one, is one that people write instead of a secret. */
export function isFineWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/^[("'“‘[_*]+|[)"'”’.,;:?!\]_*]+$/g, "");
  if (plain === "" || FINE.has(plain)) return true;
  const stem = plain.replace(/['’]s$/, "");
  if (FINE.has(stem)) return true;
  if (/^[a-z]{3,}(?:(?<!e)ed|ing|(?:[aeu]l|te|nt|ct|ar|ful|ous|ive|re|er|ek|th|ic|st)ly)$/.test(plain))
    return true;
  return (
    /^[a-z]+(?:[-/][a-z]+)+$/.test(plain) &&
    plain.split(/[-/]/).some((part) => part.length > 1 && FINE.has(part))
  );
}

/** Whether a token is the name of a product, standard or port rather than something made up. */
export function isTechnicalName(token: string): boolean {
  return TECHNICAL.test(token);
}
