import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUscc, normaliseUscc, suggestUscc, usccCheckChar } from '#shared/domain/uscc.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const first17 = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 17, maxLength: 17 });
const code = first17.map((first) => `${first}${usccCheckChar(first)}`);

describe('the check character of GB 32100-2015', () => {
  it('is that of the example in the standard', () => {
    expect(usccCheckChar('91350100M000100Y4')).toBe('3');
    expect(checkUscc('91350100M000100Y43')).toBe('ok');
  });

  it('is 0 where the remainder is 0', () => {
    expect(usccCheckChar('91370602000000005')).toBe('0');
  });

  it.each([
    '91370602MAAY4CL12D',
    '91370611MA2TH3BJ3P',
    '91370612MA1XG6125J',
    '91370613MADD272H4Y',
    '91370681MA7LLJY1X2',
    '91370687MA6B3HN23K',
  ])('accepts %s', (valid) => {
    expect(checkUscc(valid)).toBe('ok');
  });

  it('is null for what cannot be the beginning of a code', () => {
    expect(usccCheckChar('91350100M000100Y')).toBeNull();
    expect(usccCheckChar('91350100M000100YI')).toBeNull();
  });

  it('notices every single wrong character', () => {
    const wrong = fc.tuple(code, fc.nat(17), fc.constantFrom(...alphabet));
    fc.assert(
      fc.property(wrong, ([right, at, sign]) => {
        fc.pre(right.charAt(at) !== sign);
        expect(checkUscc(`${right.slice(0, at)}${sign}${right.slice(at + 1)}`)).toBe('bad_check_digit');
      }),
    );
  });
});

describe('judging a code', () => {
  it('tells length, characters and check digit apart', () => {
    expect(checkUscc('')).toBe('bad_length');
    expect(checkUscc('370602000000005')).toBe('bad_length');
    expect(checkUscc('91350100M000100YO3')).toBe('bad_char');
    expect(checkUscc('91350100M000100Y4４')).toBe('bad_char');
    expect(checkUscc('91350100M000100Y44')).toBe('bad_check_digit');
  });
});

describe('writing a code as it should be', () => {
  it('takes full-width signs, lower case, spaces and dashes', () => {
    expect(normaliseUscc(' ９１３５０１００ｍ０００１００ｙ４３\n')).toBe('91350100M000100Y43');
    expect(normaliseUscc('91350100-M000100Y-43')).toBe('91350100M000100Y43');
    expect(normaliseUscc('9135 0100 m000　100y43\u200B')).toBe('91350100M000100Y43');
  });

  it('changes nothing the second time, and never a right code', () => {
    fc.assert(fc.property(fc.string(), (text) => normaliseUscc(normaliseUscc(text)) === normaliseUscc(text)));
    fc.assert(fc.property(code, (right) => normaliseUscc(right.toLowerCase()) === right));
  });

  it('suggests 0 and 1 for O and I where that makes the code right', () => {
    expect(suggestUscc('9135O1OOM000100Y43')).toBe('91350100M000100Y43');
    expect(suggestUscc('9I350100M000100Y43')).toBe('91350100M000100Y43');
    expect(suggestUscc('9I350100M000100Y44')).toBeNull();
    expect(suggestUscc('91350100M000100Y43')).toBeNull();
  });
});
