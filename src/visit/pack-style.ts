/** The pack stands alone, so its styles do too: the site's colours, targets for thumbs, and paper. */
export const PACK_STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fff, #101215); --paper-2: light-dark(#f7f8f9, #16191d);
  --ink: light-dark(#15181c, #e8eaed); --ink-2: light-dark(#545c66, #a3abb5); --line: light-dark(#15181c40, #e8eaed40);
  --accent: light-dark(#1d5bd6, #82adff); --accent-ink: light-dark(#fff, #0d1420); --ok: light-dark(#136c38, #5cc98a); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem 1rem 6rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0.5rem 0; }
h2 { font-size: 1.125rem; margin: 2rem 0 0.5rem; }
h2 span, nav span { color: var(--ink-2); font-weight: 400; }
h3 { font-size: 1rem; margin: 0; }
small { color: var(--ink-2); white-space: nowrap; }
nav a { display: flex; justify-content: space-between; gap: 1rem; padding: 0.625rem 0; border-bottom: 1px solid var(--line);
  color: var(--accent); text-decoration: none; }
.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: 0 1rem; }
.paper { display: none; }
section { scroll-margin-top: 0.5rem; }
p { margin: 0.25rem 0; color: var(--ink-2); }
.item, .head { border-top: 1px solid var(--line); padding: 0.75rem 0; }
.item[data-answered] h3::before { content: "✓ "; color: var(--ok); }
label { display: block; margin-top: 0.5rem; font-size: 0.9375rem; }
label.tick { display: flex; gap: 0.75rem; align-items: center; min-height: 2.75rem; }
label.tick input { width: 1.5rem; height: 1.5rem; flex: none; }
input:not([type="checkbox"]), select, textarea { display: block; width: 100%; min-height: 2.75rem; margin-top: 0.25rem; padding: 0.5rem;
  font: inherit; color: inherit; background: var(--paper-2); border: 1px solid var(--line); border-radius: 6px; }
textarea { min-height: 5rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
.bar { position: fixed; inset: auto 0 0 0; display: flex; gap: 0.25rem 0.75rem; align-items: center; padding: 0.75rem 1rem;
  background: var(--paper-2); border-top: 1px solid var(--line); }
button { min-height: 2.75rem; white-space: nowrap; padding: 0 1.25rem; font: inherit; font-weight: 600; border: 0; border-radius: 6px;
  background: var(--accent); color: var(--accent-ink); }
button.quiet { background: none; color: var(--accent); }
#state { font-size: 0.875rem; color: var(--ink-2); }
#copy { margin-top: 1rem; }
@media print {
  :root { color-scheme: light; }
  @page { margin: 14mm 12mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.3; }
  nav, .bar, #copy, noscript { display: none; }
  .paper { display: inline; color: var(--ink-2); }
  h1 { font-size: 15pt; }
  h2 { font-size: 11.5pt; margin: 10pt 0 2pt; break-after: avoid; }
  h3 { font-size: 9.5pt; }
  p { font-size: 8.5pt; }
  .item, .head { padding: 4pt 0; }
  /* What is asked on the left, room to write on the right. */
  .item { display: grid; grid-template-columns: 2fr 3fr; column-gap: 14pt; break-inside: avoid; }
  .item label:not(.tick) { display: flex; gap: 5pt; align-items: baseline; }
  .item label:not(.tick) :is(input, select, textarea) { flex: 1; width: auto; min-width: 0; }
  .head { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 2pt 14pt; }
  .head > :is(h2, .people, label:last-child) { grid-column: 1 / -1; }
  label { margin: 0 0 3pt; font-size: 8.5pt; color: var(--ink-2); }
  label.tick { min-height: 0; gap: 5pt; color: var(--ink); }
  label.tick input { width: 10pt; height: 10pt; margin: 0; }
  input:not([type="checkbox"]), select, textarea { min-height: 15pt; margin: 0; padding: 1pt 0; background: none; border: 0;
    border-bottom: 0.5pt solid #888; border-radius: 0; appearance: none; }
  textarea { min-height: 24pt; resize: none; }
  ::placeholder { color: transparent; }
  ::-webkit-calendar-picker-indicator, ::-webkit-inner-spin-button { display: none; }
  input[type="date"]:not([data-filled])::-webkit-datetime-edit { color: transparent; }
}
`;
