/** A piece of production source that is replaced before a run. */
export interface Change {
  /** From the root of the project. */
  readonly file: string;
  /** Must stand in the file exactly once. */
  readonly find: string;
  readonly put: string;
}

/** The source with its changes. Throws when one does not find its place, so that none is ever lost silently. */
export function applyChanges(file: string, source: string, changes: readonly Change[]): string {
  return changes.reduce((text, { find, put }) => {
    const places = text.split(find).length - 1;
    if (places !== 1)
      throw new Error(`${file} contains ${places} times what should stand there once:\n${find}`);
    return text.replace(find, () => put);
  }, source);
}
