import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import { chainName } from '#shared/domain/chains.ts';
import { useToday } from '../../client/time.ts';
import { SyncChip } from '../../ui/record-chips.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortDay } from '../../ui/when.ts';
import { FirmChips } from './firm-chips.tsx';
import './enterprise-line.css';

const columns = ['name', 'kind', 'chain', 'commissioner', 'lastVisit', 'open', 'overdue', 'state'] as const;

/** The heads over the list. Each row says its own names to screen readers, so these are for the eyes. */
export function EnterpriseColumns() {
  const say = useTexts();
  return (
    <div className="firm-line firm-heads" aria-hidden>
      {columns.map((column) => (
        <span key={column}>{say(`enterprise:column.${column}`)}</span>
      ))}
    </div>
  );
}

export function EnterpriseLine({ firm, onOpen }: { firm: EnterpriseRow; onOpen: () => void }) {
  const say = useTexts();
  const today = useToday();
  const lastVisit = firm.lastVisitOn === null ? say('enterprise:never') : shortDay(firm.lastVisitOn, today);
  return (
    <div className="firm-line">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short way for the pointer; Enter opens by key. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list box hears Enter. */}
      <span className="firm-name clipped" onClick={onOpen}>
        {firm.name}
      </span>
      <span className="firm-chips">
        <FirmChips firm={firm} />
      </span>
      <span className="clipped">{chainName(firm.chainCode)}</span>
      <span className="clipped">{firm.commissionerName || say('enterprise:nobody')}</span>
      <span>
        <span className="unseen">{say('enterprise:column.lastVisit')} </span>
        {lastVisit}
      </span>
      <span className="firm-number">
        <span className="unseen">{say('enterprise:column.open')} </span>
        {firm.openIssues}
      </span>
      <span className={firm.overdueIssues > 0 ? 'firm-number firm-overdue' : 'firm-number'}>
        <span className="unseen">{say('enterprise:column.overdue')} </span>
        {firm.overdueIssues}
      </span>
      <span>{firm.isPending && <SyncChip mark="pending" />}</span>
    </div>
  );
}
