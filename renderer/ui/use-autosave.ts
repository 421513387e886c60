import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { type Autosave, type AutosaveState, createAutosave } from './autosave.ts';
import { useBackAgain } from './back-again.tsx';

export interface UseAutosave {
  readonly state: AutosaveState;
  /** Saves at once; resolves when everything typed is on disk. */
  readonly flush: () => Promise<void>;
}

/** Leaves the save itself the rest of the 400 ms within which typed text is on disk. */
const pause = 250;
const longestWait = 2_000;
const retryPause = 3_000;

/**
 * Saves a form a quarter of a second after the last keystroke, every two seconds while someone types without a pause, and at once on leaving a field, hiding the window, leaving the
 * page and unmounting; and what could not be saved, at once when what it saves to is there again. `save` must answer only when the value is on disk; it may change from render to render.
 */
export function useAutosave<T extends FieldValues>(
  form: Pick<UseFormReturn<T>, 'subscribe' | 'getValues'>,
  save: (value: T) => Promise<unknown>,
  now: () => number,
): UseAutosave {
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' });
  const latest = useRef(save);
  const autosave = useRef<Autosave>(null);
  const onBack = useBackAgain();
  useEffect(() => {
    latest.current = save;
  });
  const { subscribe, getValues } = form;

  useEffect(() => {
    const running = createAutosave({
      read: () => structuredClone(getValues()),
      save: (value) => latest.current(value),
      pause,
      longestWait,
      retryPause,
      now,
      onState: setState,
    });
    autosave.current = running;
    const flush = (): void => void running.flush().catch(() => undefined);
    const flushWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    const unsubscribe = subscribe({ formState: { values: true }, callback: () => running.touch() });
    const endBack = onBack(flush);
    document.addEventListener('focusout', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      unsubscribe();
      endBack();
      document.removeEventListener('focusout', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      flush();
      running.stop();
    };
  }, [subscribe, getValues, now, onBack]);

  const flush = useCallback(() => autosave.current?.flush() ?? Promise.resolve(), []);
  return { state, flush };
}
