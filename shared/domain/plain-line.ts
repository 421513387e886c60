/** Control characters, and the marks that turn the direction of writing round (Unicode UAX 9, 2.1 to 2.3). */
const deceptive = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** Whether a name or a title is one line that reads as it is stored. */
export function isPlainLine(text: string): boolean {
  return !deceptive.test(text);
}
