import { type Consultation, isReleased } from '../domain/consultation.ts';
import type { Issue } from '../domain/issue.ts';

type Consulted = Pick<Issue, 'consultations'>;

/** Where in the list the newest consultation of this person stands that is in one of these states; -1: nowhere. */
export function consultationOf(
  { consultations }: Consulted,
  personId: string | undefined,
  states: readonly Consultation['state'][],
): number {
  return consultations.findLastIndex(
    ({ expertId, state }) => expertId === personId && states.includes(state),
  );
}

/** The oldest advice that was let out and of which the unit has not said what it does with it; -1: none. */
export function firstUnadopted({ consultations }: Consulted): number {
  return consultations.findIndex((entry) => isReleased(entry) && entry.adoption === null);
}

/** The oldest advice that was let out and that the firm has not rated; -1: none. */
export function firstUnrated({ consultations }: Consulted): number {
  return consultations.findIndex((entry) => isReleased(entry) && entry.rating === null);
}
