import type { IssueRow } from '#shared/contract/app/issues.ts';
import { suggestExperts } from '#shared/panels/suggest-experts.ts';
import { useAsk } from '../../../client/ask.ts';
import { useToday } from '../../../client/time.ts';
import { useTexts } from '../../../ui/use-texts.ts';

interface Experts {
  readonly choices: { readonly value: string; readonly label: string }[];
  /** So many are left out since they have interests in the firm. */
  readonly away: number;
}

/** The experts of the issue's panel, the most fitting first and each with the reason. */
export function useExperts(issue: IssueRow): Experts {
  const say = useTexts();
  const today = useToday();
  const { data: reference } = useAsk('reference.get', {});
  const { data: loads } = useAsk('issues.expertLoads', {});
  const { fitting, away } = suggestExperts(reference?.experts ?? [], issue, {
    today,
    loadOf: (personId) => loads?.[personId] ?? 0,
  });
  const choices = fitting.map(({ personId, expert, fits, load }) => {
    const { name, unitName: unit } = expert;
    const label =
      fits.length === 0
        ? say('issue:step.expert', { name, unit, load })
        : say('issue:step.expertFits', { name, unit, load, fits: fits.join(say('issue:step.join')) });
    return { value: personId, label };
  });
  return { choices, away: away.length };
}
