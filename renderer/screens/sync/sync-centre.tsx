import { RefreshCw } from 'lucide-react';
import type { SyncStatus } from '#shared/contract/app/desk.ts';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useTell } from '../../client/tell.ts';
import { useToday } from '../../client/time.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { fullTime, shortTime } from '../../ui/when.ts';
import { OutboxLine } from './outbox-line.tsx';
import { SyncWarnings } from './sync-warnings.tsx';
import './sync-centre.css';

/** What has left this laptop, what has not, and what to do about it. */
export function SyncCentre() {
  const say = useTexts();
  const status = useAsk('sync.status', {});
  const entries = useAsk('sync.list', {});
  return (
    <>
      <Toolbar title={say('sync:title')} note={<LastSync status={status.data} />}>
        <SyncNow />
      </Toolbar>
      <div className="sync-page">
        <Answer query={status}>
          {(now) => (
            <>
              <SyncWarnings status={now} />
              <SyncCounts
                status={now}
                arrived={entries.data?.filter(({ state }) => state === 'acked').length ?? 0}
              />
            </>
          )}
        </Answer>
        <Answer query={entries}>
          {(all) => {
            const open = all.filter(({ state }) => state !== 'acked');
            const arrived = all.filter(({ state }) => state === 'acked');
            return (
              <>
                <Card title={say('sync:list.open')}>
                  {open.length === 0 && <EmptyState title={say('sync:none')} hint={say('sync:noneHint')} />}
                  <ul className="sync-list">
                    {open.map((entry) => (
                      <OutboxLine key={entry.opId} entry={entry} />
                    ))}
                  </ul>
                </Card>
                {arrived.length > 0 && (
                  <Card title={say('sync:list.arrived')}>
                    <ul className="sync-list">
                      {arrived.map((entry) => (
                        <OutboxLine key={entry.opId} entry={entry} />
                      ))}
                    </ul>
                  </Card>
                )}
              </>
            );
          }}
        </Answer>
      </div>
    </>
  );
}

function LastSync({ status }: { status: SyncStatus | undefined }) {
  const say = useTexts();
  const today = useToday();
  if (!status) return null;
  if (status.lastSyncedAt === null) return say('sync:never');
  return (
    <span title={fullTime(status.lastSyncedAt)}>
      {say('sync:lastSync')} {shortTime(status.lastSyncedAt, today)}
    </span>
  );
}

function SyncNow() {
  const say = useTexts();
  const notify = useNotify();
  const syncNow = useTell('sync.now');
  const tell = ({ waiting }: SyncStatus): void => {
    if (waiting === 0) notify.done(say('sync:done'));
    else notify.info(say('sync:stillWaiting', { count: waiting }));
  };
  return (
    <Button
      look="primary"
      keys="Ctrl+S"
      icon={<RefreshCw size={14} />}
      isBusy={syncNow.isPending}
      onClick={() => syncNow.mutate({}, { onSuccess: tell })}
    >
      {say('sync:now')}
    </Button>
  );
}

function SyncCounts({ status, arrived }: { status: SyncStatus; arrived: number }) {
  const say = useTexts();
  const counts = [
    { glyph: '⇅', name: say('sync:counts.waiting'), count: status.waiting, isBad: false },
    { glyph: '↩', name: say('sync:counts.refused'), count: status.refused, isBad: status.refused > 0 },
    { glyph: '⚠', name: say('sync:counts.conflicts'), count: status.conflicts, isBad: status.conflicts > 0 },
    { glyph: '✓', name: say('sync:counts.arrived'), count: arrived, isBad: false },
  ];
  return (
    <dl className="sync-counts">
      {counts.map(({ glyph, name, count, isBad }) => (
        <div key={name}>
          <dt>
            <span aria-hidden>{glyph} </span>
            {name}
          </dt>
          <dd className={isBad ? 'sync-bad' : ''}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
