import { nameKey } from './known-firms.ts';
import type { ReadFirm } from './read-firm.ts';

export interface FileTwins {
  /** The row that already brings this firm; null when the row itself does. */
  readonly ownerOf: (read: ReadFirm) => number | null;
  /** Another code under which the file has this name before; null when there is none. */
  readonly otherCodeOf: (read: ReadFirm) => string | null;
}

/**
 * Finds firms that stand in a file more than once: by code, or by name where a row has no code. Of such rows the
 * first with a code counts, otherwise the first. Rows in error count as absent.
 */
export function findTwins(reads: readonly ReadFirm[]): FileTwins {
  const codeOfName = new Map<string, string>();
  for (const { code, name } of reads) {
    const key = nameKey(name);
    if (code !== '' && !codeOfName.has(key)) codeOfName.set(key, code);
  }
  const keyOf = ({ code, name }: ReadFirm): string =>
    code || (codeOfName.get(nameKey(name)) ?? `name ${nameKey(name)}`);
  const owners = new Map<string, ReadFirm>();
  for (const read of reads) {
    const owner = owners.get(keyOf(read));
    if (!owner || (owner.code === '' && read.code !== '')) owners.set(keyOf(read), read);
  }
  return {
    ownerOf: (read) => {
      const owner = owners.get(keyOf(read));
      return owner && owner !== read ? owner.row : null;
    },
    otherCodeOf: ({ code, name }) => {
      const first = codeOfName.get(nameKey(name));
      return code !== '' && first !== undefined && first !== code ? first : null;
    },
  };
}
