import { isComposing, isEditable, matchesKeys, typesCharacter } from './match-keys.ts';

export interface Shortcut {
  /** Such as `Ctrl+K`, `J`, `?`. */
  readonly keys: string;
  /** What it does, for the sheet. */
  readonly name: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Where it is listed in the sheet; empty: everywhere. */
  readonly group?: string;
  /** For keys such as `Enter` or arrows that an input needs for itself. */
  readonly isOffWhileTyping?: boolean;
}

/** The shortcuts of everything on the screen. Layers are dialogs: only the top one hears keys. */
export interface ShortcutRegistry {
  /** Adds shortcuts on a layer; a later one of the same keys goes first. Returns the function that removes them. */
  readonly add: (shortcuts: readonly Shortcut[], layer: number) => () => void;
  /** Puts a layer over those below. Returns the function that takes it away. */
  readonly cover: (layer: number) => () => void;
  readonly list: () => readonly Shortcut[];
  readonly press: (event: KeyboardEvent) => void;
}

interface Entry {
  readonly shortcuts: readonly Shortcut[];
  readonly layer: number;
}

export function createShortcutRegistry(): ShortcutRegistry {
  const entries: Entry[] = [];
  const covers: number[] = [];

  const audible = (): Shortcut[] => {
    const top = Math.max(0, ...covers);
    return entries
      .filter((entry) => entry.layer >= top)
      .toReversed()
      .flatMap((entry) => entry.shortcuts);
  };

  const take = <T>(list: T[], item: T): void => {
    const index = list.lastIndexOf(item);
    if (index >= 0) list.splice(index, 1);
  };

  return {
    add: (shortcuts, layer) => {
      const entry = { shortcuts, layer };
      entries.push(entry);
      return () => take(entries, entry);
    },
    cover: (layer) => {
      covers.push(layer);
      return () => take(covers, layer);
    },
    list: () => entries.flatMap((entry) => entry.shortcuts),
    press: (event) => {
      if (event.defaultPrevented || isComposing(event)) return;
      const isTyping = isEditable(event.target instanceof Element ? event.target : null);
      const found = audible().find(
        ({ keys, isOffWhileTyping }) =>
          matchesKeys(keys, event) && !(isTyping && (isOffWhileTyping === true || typesCharacter(keys))),
      );
      if (!found) return;
      event.preventDefault();
      found.run(event);
    },
  };
}
