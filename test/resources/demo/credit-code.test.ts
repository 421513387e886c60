import { expect, test } from 'vitest';
import { inventCreditCode, organisationCheckChar } from '#resources/demo/credit-code.ts';
import { createSeeded } from '#resources/demo/seeded.ts';
import { checkUscc } from '#shared/domain/uscc.ts';

test('the check digit of an organisation code follows GB 11714', () => {
  expect(organisationCheckChar('M000100Y')).toBe('4');
  const published = ['MAAY4CL12', 'MA2TH3BJ3', 'MA1XG6125', 'MADD272H4', 'MA7LLJY1X', 'MA6B3HN23'];
  expect(published.map((code) => organisationCheckChar(code.slice(0, 8)))).toEqual(
    published.map((code) => code.charAt(8)),
  );
});

test('an invented code is right in both check digits and names its district', () => {
  const seeded = createSeeded(7);
  for (let count = 0; count < 500; count += 1) {
    const code = inventCreditCode('370699', seeded);
    expect(checkUscc(code)).toBe('ok');
    expect(code.slice(2, 8)).toBe('370699');
    expect(code.charAt(16)).toBe(organisationCheckChar(code.slice(8, 16)));
  }
});
