import { everyIssue, type IssueRow } from '#shared/contract/app/issues.ts';
import { useAsk } from '../../../client/ask.ts';
import { useToday } from '../../../client/time.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { useNames } from '../names.ts';
import { usualUnits } from './step-values.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The units that exist today, the usual ones for this issue first. */
export function useUnits(issue: IssueRow): Choice[] {
  const today = useToday();
  const { data: reference } = useAsk('reference.get', {});
  const usual = usualUnits(issue);
  const rank = (id: string): number => (usual.includes(id) ? usual.indexOf(id) : usual.length);
  return (reference?.units ?? [])
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .toSorted((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

export function usePanels(): Choice[] {
  const today = useToday();
  const names = useNames();
  const { data: reference } = useAsk('reference.get', {});
  return (reference?.panels ?? [])
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .map(({ code }) => ({ value: code, label: names.panel(code) }));
}

/** Whoever handles issues for a unit, each with the unit. */
export function useHandlers(): Choice[] {
  const say = useTexts();
  const names = useNames();
  const { data: reference } = useAsk('reference.get', {});
  return (reference?.people ?? []).flatMap(({ id, name, grants }) => {
    const units = grants.flatMap(({ role, unitId }) =>
      (role === 'handler' || role === 'unit_head') && unitId !== null ? [names.unit(unitId)] : [],
    );
    return units.length === 0
      ? []
      : [
          {
            value: id,
            label: say('issue:step.handler', { name, units: units.join(say('issue:step.join')) }),
          },
        ];
  });
}

const most = 100;

/** The open issues that another one may be merged into, those of the same firm first. */
export function useMainIssues(issue: IssueRow): Choice[] {
  const filter = { ...everyIssue, group: 'open' } as const;
  const { data } = useAsk('issues.list', { filter, after: null, limit: most });
  const isSameFirm = (row: IssueRow): number => (row.enterpriseId === issue.enterpriseId ? 0 : 1);
  return (data?.rows ?? [])
    .filter(({ id, state }) => id !== issue.id && state !== 'draft')
    .toSorted((a, b) => isSameFirm(a) - isSameFirm(b))
    .map(({ id, displayNo, enterpriseName, title }) => ({
      value: id,
      label: `${displayNo} ${enterpriseName} ${title}`,
    }));
}
