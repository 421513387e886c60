/** A pattern for `LIKE … ESCAPE '\'` that finds the text as it stands. */
export function likeText(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
