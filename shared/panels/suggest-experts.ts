import type { Expert } from '../domain/expert.ts';
import type { Issue } from '../domain/issue.ts';
import { isInOffice, membersInForce } from './members.ts';

export interface FittingExpert {
  readonly personId: string;
  readonly expert: Expert;
  /** The specialities of which the issue speaks. */
  readonly fits: readonly string[];
  /** Consultations in hand. */
  readonly load: number;
}

export interface SuggestedExperts {
  /** Who speaks the issue's language first, then who has less in hand. */
  readonly fitting: readonly FittingExpert[];
  /** Who must stay away since they have interests in the firm. */
  readonly away: readonly Expert[];
}

const pieceLength = 2;

/** Whether a text speaks of a speciality: two of its characters stand beside each other in it, or all of a short one. */
function speaksOf(text: string, speciality: string): boolean {
  const word = speciality.normalize('NFKC').toLowerCase();
  if (word.length <= pieceLength) return text.includes(word);
  const pieces = Array.from({ length: word.length - pieceLength + 1 }, (_, at) =>
    word.slice(at, at + pieceLength),
  );
  return pieces.some((piece) => text.includes(piece));
}

/**
 * The experts of the issue's panel who may be asked on `today` (YYYY-MM-DD): within their term of office, with an
 * account, and without interests in the firm. `loadOf` counts what a person has in hand.
 */
export function suggestExperts(
  experts: readonly Expert[],
  issue: Pick<Issue, 'panelCode' | 'enterpriseId' | 'title' | 'description'>,
  { today, loadOf }: { readonly today: string; readonly loadOf: (personId: string) => number },
): SuggestedExperts {
  const text = `${issue.title} ${issue.description}`.normalize('NFKC').toLowerCase();
  const inOffice = membersInForce(experts).filter(
    (member) => member.panelCode === issue.panelCode && isInOffice(member, today),
  );
  const isAway = ({ conflicts }: Expert): boolean => conflicts.includes(issue.enterpriseId);
  const fitting = inOffice.flatMap((expert): FittingExpert[] => {
    const { personId, specialities } = expert;
    if (personId === null || isAway(expert)) return [];
    const fits = specialities.filter((speciality) => speaksOf(text, speciality));
    return [{ personId, expert, fits, load: loadOf(personId) }];
  });
  return {
    fitting: fitting.toSorted((a, b) => b.fits.length - a.fits.length || a.load - b.load),
    away: inOffice.filter(isAway),
  };
}
