import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

describe('the command line of the simulator', () => {
  it('plays seeds from the first on unless told otherwise', () => {
    expect(readArguments([])).toEqual({ seeds: null, from: 1, isVerbose: false, mutant: null });
    expect(readArguments(['--seeds', '3', '--from', '7', '--verbose'])).toEqual({
      seeds: 3,
      from: 7,
      isVerbose: true,
      mutant: null,
    });
  });

  it('tries one defect or all', () => {
    expect(readArguments(['--mutants']).mutant).toBe('all');
    expect(readArguments(['--mutant', 'no exits']).mutant).toBe('no exits');
  });

  it('says what it cannot understand', () => {
    expect(() => readArguments(['--seeds', 'many'])).toThrow('not a count');
    expect(() => readArguments(['--from', '-1'])).toThrow();
    expect(() => readArguments(['--seed', '1'])).toThrow('--seed');
  });
});
