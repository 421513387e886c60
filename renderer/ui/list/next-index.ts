/** Where a key leads in a list of `count` rows; null for keys that do not move. `from` is -1 for no selection. */
export function nextIndex(key: string, from: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const within = (index: number): number => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'j':
    case 'J':
    case 'ArrowDown':
      return within(from + 1);
    case 'k':
    case 'K':
    case 'ArrowUp':
      return within(from - 1);
    case 'PageDown':
      return within(from + page);
    case 'PageUp':
      return within(from - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
