import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/lock-file.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/only-on-windows': { version: '1.0.0', optional: true },
  },
};

describe('isInstalled', () => {
  it('asks for every package but those for other systems', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/zod': { version: '4.6.6' } }],
    ['a missing package', {}],
  ])('notices %s', (_, packages) => {
    expect(isInstalled(wanted, { packages })).toBe(false);
  });
});
