/** What is typed one behind the other, parted as people part it; each once. */
export function readList(typed: string): string[] {
  const parts = typed.split(/[、，,;；\n]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** A list as it is typed. */
export const writeList = (parts: readonly string[]): string => parts.join('、');
