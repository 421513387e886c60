import { useFormContext } from 'react-hook-form';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { useToday } from '../../../client/time.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/layout/notice.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { shortDay } from '../../../ui/when.ts';
import { useRadar } from '../use-radar.ts';

/** Somebody else was at the firm lately: go together, or leave it in peace. */
export function RadarNotice({ visits }: { visits: readonly VisitRow[] }) {
  const say = useTexts();
  const today = useToday();
  const { setValue, getValues } = useFormContext<VisitDraft>();
  const { disturbing, quietUntil, unitOf } = useRadar(visits);
  if (disturbing === null || quietUntil === null) return null;
  const [name, unit] = [disturbing.leadVisitorName, unitOf(disturbing)];
  const join = (): void => {
    const companions = getValues('coVisitors');
    const isThere = companions.some((companion) => companion.name === name);
    setValue('visitType', 'joint', { shouldDirty: true });
    if (!isThere) setValue('coVisitors', [...companions, { name, unit }], { shouldDirty: true });
  };
  return (
    <Notice
      end={
        <Button size="small" onClick={join}>
          {say('visit:radar.together')}
        </Button>
      }
    >
      {say('visit:radar.disturbing', {
        name,
        unit,
        on: shortDay(disturbing.visitedOn, today),
        until: shortDay(quietUntil, today),
      })}
    </Notice>
  );
}
