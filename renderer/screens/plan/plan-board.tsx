import { useState } from 'react';
import { sections, type Target } from '#resources/plan/measure.ts';
import { measures } from '#resources/plan/measures.ts';
import type { PlanValue } from '#shared/domain/plan-value.ts';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useRights } from '../../client/rights.ts';
import { ScrollPane } from '../../ui/layout/scroll-pane.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { PlanSection } from './plan-section.tsx';
import { RecordValue } from './record-value.tsx';
import './plan-board.css';

/** The action plan with its numbers and what they have reached; whoever supervises the city records that. */
export function PlanBoard() {
  const say = useTexts();
  const query = useAsk('plan.values', {});
  return (
    <>
      <Toolbar title={say('plan:title')} note={say('plan:hint')} />
      <Answer query={query}>{({ values }) => <Board values={values} />}</Answer>
    </>
  );
}

function Board({ values }: { values: readonly PlanValue[] }) {
  const { canRecordPlan } = useRights();
  const [open, setOpen] = useState<Target | null>(null);
  return (
    <ScrollPane className="plan-page">
      {sections.map((section) => (
        <PlanSection
          key={section}
          section={section}
          measures={measures.filter((measure) => measure.section === section)}
          values={values}
          {...(canRecordPlan ? { onRecord: setOpen } : {})}
        />
      ))}
      {open !== null && <RecordValue target={open} values={values} onClose={() => setOpen(null)} />}
    </ScrollPane>
  );
}
