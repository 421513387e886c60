import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { CommitmentRow } from '#shared/contract/app/commitments.ts';
import { useToday } from '../../client/time.ts';
import { Chip } from '../../ui/chip.tsx';
import { SyncChip } from '../../ui/record-chips.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortDay } from '../../ui/when.ts';
import { CommitmentActions } from './commitment-actions.tsx';
import { DropCommitment } from './drop-commitment.tsx';
import './commitments.css';

interface CommitmentListProps {
  readonly rows: readonly CommitmentRow[];
  /** Whether the firm of each is named. */
  readonly hasFirms?: boolean;
}

/** What was promised, with what became of it; whoever may writes that down from here. */
export function CommitmentList({ rows, hasFirms = false }: CommitmentListProps) {
  const [dropping, setDropping] = useState<CommitmentRow | null>(null);
  return (
    <>
      <ul className="commitments">
        {rows.map((row) => (
          <CommitmentLine key={row.id} row={row} hasFirm={hasFirms} onDrop={() => setDropping(row)} />
        ))}
      </ul>
      {dropping !== null && <DropCommitment row={dropping} onClose={() => setDropping(null)} />}
    </>
  );
}

interface CommitmentLineProps {
  readonly row: CommitmentRow;
  readonly hasFirm: boolean;
  readonly onDrop: () => void;
}

function CommitmentLine({ row, hasFirm, onDrop }: CommitmentLineProps) {
  const say = useTexts();
  const today = useToday();
  const { text, state, outcome, closedOn, enterpriseId, enterpriseName, madeByName: name, madeAt } = row;
  return (
    <li>
      <div className="commitment-text">
        {text} <DueChip row={row} />
        {state !== 'open' && (
          <Chip tone={state === 'kept' ? 'success' : 'neutral'}>
            {say(`commitment:state.${state}`)} {closedOn !== null && shortDay(closedOn, today)}
          </Chip>
        )}{' '}
        {row.syncMark !== 'synced' && <SyncChip mark={row.syncMark} />}
        <p className="quiet">
          {hasFirm ? (
            <Link to="/enterprises/$enterpriseId" params={{ enterpriseId }}>
              {enterpriseName}
            </Link>
          ) : (
            say('commitment:madeBy', { name, on: shortDay(dayOf(madeAt), today) })
          )}
          {outcome !== '' && ` · ${outcome}`}
        </p>
      </div>
      {row.mayClose && <CommitmentActions row={row} onDrop={onDrop} />}
    </li>
  );
}

/** Only an open promise is due. */
function DueChip({ row: { dueOn, state } }: { row: CommitmentRow }) {
  const say = useTexts();
  const today = useToday();
  if (state !== 'open') return null;
  if (dueOn === null) return <Chip>{say('commitment:noDay')}</Chip>;
  const on = shortDay(dueOn, today);
  if (dueOn < today) return <Chip tone="danger">{say('commitment:overdue', { on })}</Chip>;
  return <Chip tone={dueOn === today ? 'warning' : 'neutral'}>{say('commitment:due', { on })}</Chip>;
}
