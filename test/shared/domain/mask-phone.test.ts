import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskPhones } from '#shared/domain/mask-phone.ts';

it('hides the middle of mobile numbers and landlines', () => {
  expect(maskPhones('13812341234')).toBe('138****1234');
  expect(maskPhones('联系王某（138 1234 1234），或+86-138-1234-1234。')).toBe(
    '联系王某（138****1234），或138****1234。',
  );
  expect(maskPhones('0535-6121234、(0535)6121234、010－61231234')).toBe(
    '0535-***1234、0535-***1234、010-***1234',
  );
  expect(maskPhones('13812341234,0535-6121234')).toBe('138****1234,0535-***1234');
});

it('leaves other digits alone', () => {
  for (const text of [
    '91370602MAAY4CL12D',
    '913706021381234123',
    '2026-11-24',
    '贷款 13812341 元',
    'SQ-370602-2026-000045',
  ]) {
    expect(maskPhones(text)).toBe(text);
  }
});

it('leaves no mobile number whole, and changes nothing the second time', () => {
  const number = fc.stringMatching(/^1[3-9]\d{9}$/);
  fc.assert(
    fc.property(number, fc.constantFrom('', '电话', '、', ' '), (phone, before) => {
      const masked = maskPhones(`${before}${phone}。`);
      expect(masked).not.toContain(phone);
      expect(maskPhones(masked)).toBe(masked);
    }),
  );
});
