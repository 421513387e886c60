/** What takes the focus in a pane, best first. */
const best = ['[data-list]', 'a[aria-current]', 'input, textarea, button, a'];

/** Moves the focus to the next pane (`data-pane`) after the one that has it, and from the last to the first. */
export function focusNextPane(page: Document): void {
  const panes = [...page.querySelectorAll<HTMLElement>('[data-pane]')];
  const current = panes.findLastIndex((pane) => pane.contains(page.activeElement));
  const next = panes[(current + 1) % panes.length];
  const inside = best.map((selector) => next?.querySelector<HTMLElement>(selector)).find(Boolean);
  (inside ?? next)?.focus();
}
