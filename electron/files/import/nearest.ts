/** How many single letters differ, are missing or are too many (Levenshtein). */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (letter === other.charAt(column - 1) ? 0 : 1);
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? other.length;
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The entry that a mistyped or longer text most likely means; null when none is near. */
export function nearestOf<Entry extends Named>(entries: readonly Entry[], text: string): Entry | null {
  const spellings = entries.flatMap((entry) =>
    [entry.name, ...entry.aliases].map((name) => ({ entry, name })),
  );
  const inside = spellings.filter(
    ({ name }) => text.includes(name) || (text.length >= 2 && name.includes(text)),
  );
  const [longest] = inside.toSorted((a, b) => b.name.length - a.name.length);
  if (longest) return longest.entry;
  const [nearest] = spellings
    .map(({ entry, name }) => ({ entry, steps: distance(text, name), length: name.length }))
    .filter(({ steps, length }) => steps < length && steps <= Math.max(1, Math.floor(length / 3)))
    .toSorted((a, b) => a.steps - b.steps);
  return nearest?.entry ?? null;
}
