import { isGlaring } from "./judge-password.ts";

/** Passwords so common that they need no line about them. */
const COMMON =
  /^(?:welcome\d+!?|(?!password$)p[a@][s$5]{2}w[o0]rd\d*!?|letmein\d*!?|qwerty\d+!?|changeme\d+!?|admin\d{3,4}!?|hunter2)$/i;

export function isCommon(token: string): boolean {
  return COMMON.test(token);
}

/** A word, a number and an exclamation mark in one: nothing else is written so. */
export function isSignedNumber(token: string): boolean {
  return /\d[!$]$/.test(token) && isGlaring(token) && !PRODUCTS.test(token);
}

/** All four kinds of characters with a sign amid them: needs no line about passwords. */
export function isOfFourKinds(token: string): boolean {
  return (
    token.length >= 8 &&
    /[a-z]/.test(token) &&
    /[A-Z]/.test(token) &&
    /\d/.test(token) &&
    /[A-Za-z\d][!$^*][A-Za-z\d]/.test(token)
  );
}

/** Letters with a sign that prose does not put inside a word, and enough kinds of characters. */
export function hasSign(token: string): boolean {
  if (/^[A-Za-z]+#\d+$/.test(token)) return false;
  return /[!@#$^&*~?]/.test(token.replace(/[!?*]+$/, "")) || /\d[!?]+$|[!?]\d/.test(token)
    ? isGlaring(token) || (/[a-z]{2}/.test(token) && /\d/.test(token) && token.length >= 7)
    : false;
}

/** A word with digits for letters, such as g1raffe: one digit at a time, lower-case letters about it. */
export function isLeet(token: string): boolean {
  return (
    /^[A-Za-z]?[a-z]*[013457][a-z]+/.test(token) &&
    /[A-Za-z][013457][a-z]{2}|[a-z]{2}[013457][a-z]/.test(token) &&
    token.replaceAll(/[^A-Za-z]/g, "").length >= 5 &&
    !/\d{3}/.test(token)
  );
}

/** Welcome1, Pumpkin-77, bluebird88: never a product with its year or version. */
export function isWordAndNumber(token: string): boolean {
  return (
    /^(?:[A-Z]?[a-z]{3,}[-_.]?|[A-Z][a-z]{2}[-_.]?){1,3}\d{1,5}$|^[A-Z][a-z]+(?:-[A-Z]?[a-z]+)+-?\d*$|^\d{1,4}[A-Z]?[a-z]{4,}$/.test(
      token,
    ) &&
    /\d/.test(token) &&
    !PRODUCTS.test(token)
  );
}

const PRODUCTS =
  /^(?:office|server|exchange|windows|win|sql|visio|project|sharepoint|outlook|build|version|release|model|port|vlan|room|suite|unit|building|floor|phase|level|part|page|step|layer|gen|rev|slot|rack|unit|bay|desk|line|table|figure|ticket|case|item|kb|event|error|code|eth|ether|wlan|gigabit\w*|fast\w*|te|xe|ge|bond|bridge|tunnel|loopback|serial|disk|drive|volume|lun|raid|cpu|core|core-i|ryzen|intel|catalyst|optiplex|latitude|precision|poweredge|proliant|thinkpad|elitebook|prodesk|laserjet|officejet|workforce|ecotank|surface|galaxy|pixel|iphone|ipad|dell|cisco|ubiquiti|unifi|meraki|aruba|netgear|lenovo|brother|canon|epson|ricoh|xerox|kyocera|yealink|poly|polycom|grandstream|sonicwall|fortigate|forti\w+|synology|qnap|printer|scanner|camera|phone|laptop|workstation|client|host|switch|router|firewall|location|site|group|user|test|tablet|kiosk|front-?desk|reception|op|operatory|warehouse|january|february|march|april|may|june|july|august|september|october|november|december)[-_.]?\d/i;
