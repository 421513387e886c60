export type AutosaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface AutosaveSettings<T> {
  readonly read: () => T;
  readonly save: (value: T) => Promise<unknown>;
  /** Milliseconds of quiet before a save. */
  readonly pause: number;
  /** Milliseconds after which even someone who types without a pause is saved. */
  readonly longestWait: number;
  /** Milliseconds before a failed save is tried again. */
  readonly retryPause: number;
  readonly now: () => number;
  readonly onState: (state: AutosaveState) => void;
}

export interface Autosave {
  /** Something was typed; until it is on disk nothing is said to be saved. */
  readonly touch: () => void;
  /** Saves what is not saved yet; resolves when it is, rejects when it could not be. Never drops anything. */
  readonly flush: () => Promise<void>;
  /** Stops the timers; call `flush` first. */
  readonly stop: () => void;
}

/** Writes typed values through. Saves never overlap; what was typed during one is saved by the next. */
export function createAutosave<T>(settings: AutosaveSettings<T>): Autosave {
  const { read, save, pause, longestWait, retryPause, now, onState } = settings;
  let isDirty = false;
  let dirtySince = 0;
  let isStopped = false;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  let told: AutosaveState['kind'] = 'idle';
  const tell = (state: AutosaveState): void => {
    if (state.kind === 'saving' && told === 'saving') return;
    told = state.kind;
    onState(state);
  };
  const schedule = (ms: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void flush().catch(() => undefined), ms);
  };

  const saveAll = async (): Promise<void> => {
    while (isDirty) {
      isDirty = false;
      tell({ kind: 'saving' });
      try {
        await save(read());
        if (!isDirty) tell({ kind: 'saved', at: now() });
      } catch (error) {
        isDirty = true;
        tell({ kind: 'failed', error });
        schedule(retryPause);
        throw error;
      }
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    touch: () => {
      if (!isDirty) {
        dirtySince = now();
        tell({ kind: 'saving' });
      }
      isDirty = true;
      schedule(Math.max(0, Math.min(pause, dirtySince + longestWait - now())));
    },
    flush,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
