import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AutosaveState, createAutosave } from '#renderer/ui/autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(save: (text: string) => Promise<unknown>) {
  const states: AutosaveState['kind'][] = [];
  let text = '';
  const autosave = createAutosave({
    read: () => text,
    save,
    pause: 250,
    longestWait: 2_000,
    retryPause: 3_000,
    now: () => Date.now(),
    onState: ({ kind }) => states.push(kind),
  });
  const type = (next: string): void => {
    text = next;
    autosave.touch();
  };
  return { autosave, type, states };
}

describe('createAutosave', () => {
  it('saves once per burst, a quarter of a second after the last keystroke', async () => {
    const save = vi.fn(async () => undefined);
    const { type, states } = start(save);
    type('a');
    await vi.advanceTimersByTimeAsync(200);
    type('ab');
    await vi.advanceTimersByTimeAsync(249);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save.mock.calls).toEqual([['ab']]);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('saves every two seconds while somebody types without a pause', async () => {
    const save = vi.fn(async () => undefined);
    const { type } = start(save);
    for (let keys = 1; keys <= 50; keys += 1) {
      type('字'.repeat(keys));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(save.mock.calls[0]).toEqual(['字'.repeat(20)]);
  });

  it('says nothing is saved as long as something typed is not on the disk', async () => {
    let end = (): void => undefined;
    const { autosave, type, states } = start(() => new Promise<void>((resolve) => (end = resolve)));
    type('a');
    expect(states).toEqual(['saving']);
    const saved = autosave.flush();
    type('ab');
    end();
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual(['saving']);
    end();
    await saved;
    expect(states).toEqual(['saving', 'saved']);
    type('abc');
    expect(states.at(-1)).toBe('saving');
  });

  it('flushes at once, and has nothing to do when all is saved', async () => {
    const save = vi.fn(async () => undefined);
    const { autosave, type } = start(save);
    await autosave.flush();
    expect(save).not.toHaveBeenCalled();
    type('a');
    await autosave.flush();
    expect(save).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(save).toHaveBeenCalledOnce();
  });

  it('never overlaps saves, and saves what was typed meanwhile', async () => {
    let finish: () => void = () => undefined;
    const save = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const { autosave, type } = start(save);
    type('a');
    const flushed = autosave.flush();
    type('ab');
    await vi.advanceTimersByTimeAsync(500);
    expect(save.mock.calls).toEqual([['a']]);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(save.mock.calls).toEqual([['a'], ['ab']]);
    finish();
    await flushed;
  });

  it('keeps trying what failed, and says so', async () => {
    const save = vi.fn(async () => undefined);
    save.mockRejectedValueOnce(new Error('disk full'));
    const { autosave, type, states } = start(save);
    type('a');
    await expect(autosave.flush()).rejects.toThrow('disk full');
    expect(states).toEqual(['saving', 'failed']);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(save.mock.calls).toEqual([['a'], ['a']]);
    expect(states.at(-1)).toBe('saved');
  });
});
