/** Text that may be a hand-over code, or the beginning of one: in groups or with digits, and nothing else. */
export function mayBeCode(text: string): boolean {
  const typed = text.trim();
  return (
    /^[a-z0-9]{3,20}(?:[\s.-]+[a-z0-9]{1,6}){0,7}$/i.test(typed) &&
    /\d/.test(typed) &&
    typed.replace(/[^a-z0-9]/gi, "").length >= 6
  );
}
