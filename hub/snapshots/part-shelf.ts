/** A finished part: zstd-compressed bytes under the SHA-256 of these bytes, in hex. */
export interface Part {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** What it was asked for: scope, version of the wire, cursor. */
  readonly key: string;
  readonly scope: number;
  readonly rows: number;
  readonly to: string;
  /** The hub's newest sequence when its first page was read. */
  readonly head: number;
  readonly builtAt: number;
}

/** Keeps the parts that were built last, in memory: they hold personal data and are quickly built anew. */
export interface PartShelf {
  readonly findByKey: (key: string) => Part | null;
  readonly findBySha: (sha256: string) => Part | null;
  readonly put: (part: Part) => void;
  readonly remove: (part: Part) => void;
}

/** `maxBytes` bounds all parts together; the ones used least recently go first. */
export function createPartShelf(maxBytes: number): PartShelf {
  const parts = new Map<string, Part>();
  let size = 0;
  const remove = (part: Part): void => {
    if (parts.get(part.key) !== part) return;
    parts.delete(part.key);
    size -= part.bytes.length;
  };
  const use = (part: Part | undefined): Part | null => {
    if (!part) return null;
    parts.delete(part.key);
    parts.set(part.key, part);
    return part;
  };
  return {
    findByKey: (key) => use(parts.get(key)),
    findBySha: (sha256) => use([...parts.values()].find((part) => part.sha256 === sha256)),
    remove,
    put: (part) => {
      const before = parts.get(part.key);
      if (before) remove(before);
      parts.set(part.key, part);
      size += part.bytes.length;
      for (const oldest of [...parts.values()].slice(0, -1)) {
        if (size <= maxBytes) break;
        remove(oldest);
      }
    },
  };
}
