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
h3 { font-size: 1rem; margin: 0; }
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
.bar { position: fixed; inset: auto 0 0 0; display: flex; gap: 0.75rem; align-items: center; padding: 0.75rem 1rem;
  background: var(--paper-2); border-top: 1px solid var(--line); }
button { min-height: 2.75rem; white-space: nowrap; padding: 0 1.25rem; font: inherit; font-weight: 600; border: 0; border-radius: 6px;
  background: var(--accent); color: var(--accent-ink); }
button.quiet { background: none; color: var(--accent); }
#copy { margin-top: 1rem; }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; font-size: 10pt; }
  .bar, #copy, noscript { display: none; }
  .item { break-inside: avoid; }
  input:not([type="checkbox"]), select, textarea { background: none; border: 0; border-bottom: 1px solid #999; border-radius: 0; min-height: 1.6rem; }
}
`;
