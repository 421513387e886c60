import { useNavigate } from '@tanstack/react-router';
import type { ImportResult } from '#shared/import/preview.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { EmptyState } from '../../../ui/layout/empty-state.tsx';
import { Toolbar } from '../../../ui/layout/toolbar.tsx';
import { useFirstFocus } from '../../../ui/use-first-focus.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { ImportRows } from './import-rows.tsx';
import { ImportSteps } from './import-steps.tsx';

/** What was written, and what was left out and why. */
export function ImportDone({ result, onAgain }: { result: ImportResult; onAgain: () => void }) {
  const say = useTexts();
  const navigate = useNavigate();
  const toList = useFirstFocus<HTMLButtonElement>();
  const { counts, written } = result;
  const left = result.rows.filter(({ result: kind }) => kind === 'error' || kind === 'warning');
  return (
    <>
      <Toolbar title={say('enterprise:import.title')} note={<ImportSteps at="done" />} />
      <div className="import-page">
        <div role="status">
          <EmptyState
            title={say('enterprise:import.written', { count: written })}
            hint={say('enterprise:import.writtenHint', {
              new: counts.new,
              update: counts.update,
              duplicate: counts.duplicate,
            })}
          >
            <Button ref={toList} look="primary" onClick={() => void navigate({ to: '/enterprises' })}>
              {say('enterprise:import.toList')}
            </Button>
            <Button onClick={onAgain}>{say('enterprise:import.again')}</Button>
          </EmptyState>
        </div>
        {left.length > 0 && (
          <Card title={say('enterprise:import.left')}>
            <ImportRows rows={left} />
          </Card>
        )}
      </div>
    </>
  );
}
