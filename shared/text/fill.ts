/** Puts values into the `{{name}}` places of a sentence; a place without a value stays as it is. */
export function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => String(params[name] ?? place));
}
