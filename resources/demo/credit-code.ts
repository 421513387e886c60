import { must } from '#shared/assert.ts';
import { usccCheckChar } from '#shared/domain/uscc.ts';
import type { Seeded } from './seeded.ts';

const letters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'] as [string, ...string[]];
const weights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The check digit of an organisation code (GB 11714): `X` stands for ten. `first` are its eight characters. */
export function organisationCheckChar(first: string): string {
  const sum = weights.reduce(
    (total, weight, at) => total + weight * Number.parseInt(first.charAt(at), 36),
    0,
  );
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** A credit code that is right in both check digits and, being of a district that does not exist, nobody's. */
export function inventCreditCode(districtCode: string, seeded: Seeded): string {
  const organisation = `MA${Array.from({ length: 6 }, () => seeded.pick(letters)).join('')}`;
  const first = `91${districtCode}${organisation}${organisationCheckChar(organisation)}`;
  return first + must(usccCheckChar(first), 'seventeen of its characters stand above');
}
