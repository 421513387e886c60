import type { Expert } from '../domain/expert.ts';
import type { Person } from '../domain/person.ts';
import { received } from '../domain/receipt-order.ts';

/** What a lead has set waits until the hub has received it; what the hub's operator wrote never waits. */
export function isWaiting({ setById, receivedAt }: Pick<Expert, 'setById' | 'receivedAt'>): boolean {
  return setById !== null && receivedAt === null;
}

/** Who has no account is known by the name. */
const seatOf = ({ panelCode, personId, name }: Expert): string =>
  JSON.stringify([panelCode, personId, personId === null ? name : '']);

/** Of every person in a panel the row in force, whatever its term, in the order in which they became members. */
export function membersInForce(experts: readonly Expert[]): Expert[] {
  const valid = experts.filter((row) => !isWaiting(row));
  const shipped = valid.filter(({ receivedAt }) => receivedAt === null);
  return [...new Map([...shipped, ...received(valid)].map((row) => [seatOf(row), row])).values()];
}

type Term = Pick<Expert, 'validFrom' | 'validTo'>;

/** Whether a member is in office on the local day `today` (YYYY-MM-DD). */
export function isInOffice({ validFrom, validTo }: Term, today: string): boolean {
  return (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo);
}

/** Who may become a member: whoever the security administrator has made an expert of that panel. */
export function isExpertOf({ grants }: Pick<Person, 'grants'>, panelCode: string): boolean {
  return grants.some((grant) => grant.role === 'expert' && grant.panelCode === panelCode);
}

type Membership = Pick<Expert, 'panelCode' | 'personId' | 'name' | 'validFrom' | 'validTo'>;

/** The field of a membership that is not so, where `person` is whom its account belongs to; null when all is well. */
export function untrueMemberField(
  { panelCode, personId, name, validFrom, validTo }: Membership,
  person: Pick<Person, 'name' | 'grants'> | null,
): 'personId' | 'name' | 'validTo' | null {
  if (personId !== null && (person === null || !isExpertOf(person, panelCode))) return 'personId';
  if (person !== null && name !== person.name) return 'name';
  return validFrom !== null && validTo !== null && validTo < validFrom ? 'validTo' : null;
}
