import { getRouteApi } from '@tanstack/react-router';
import { RefreshCw } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { dayOf } from '#shared/calendar/office-time.ts';
import type { OutboxEntry, SyncStatus } from '#shared/contract/app/desk.ts';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useToday } from '../../client/time.ts';
import { useSyncNow } from '../../frame/use-sync-now.ts';
import { Button } from '../../ui/button.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { fullTime, shortTime } from '../../ui/when.ts';
import { ConflictsTab } from './conflicts/conflicts-tab.tsx';
import { HeldTab } from './held/held-tab.tsx';
import { OutboxTab } from './outbox-tab.tsx';
import { RoundsTab } from './rounds-tab.tsx';
import type { SyncTab } from './search.ts';
import { SyncWarnings } from './sync-warnings.tsx';
import { tabsOf, urgentTab } from './tabs-of.ts';
import './sync-centre.css';

const route = getRouteApi('/sync');

/** What has left this laptop, what has not, what waits for a person, and what to do about it. */
export function SyncCentre() {
  const say = useTexts();
  const status = useAsk('sync.status', {});
  return (
    <>
      <Toolbar title={say('sync:title')} note={<LastSync status={status.data} />}>
        <SyncNow />
      </Toolbar>
      <Answer query={status}>{(now) => <Views status={now} />}</Answer>
    </>
  );
}

function Views({ status }: { status: SyncStatus }) {
  const say = useTexts();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const panel = useRef<HTMLDivElement>(null);
  const conflicts = useAsk('decisions.conflicts', {});
  const held = useAsk('decisions.held', {});
  const counts = { conflicts: conflicts.data?.open.length ?? 0, held: held.data?.open.length ?? 0 };
  // What is shown first stays while its rows are worked off.
  const first = useRef(urgentTab(status));
  const chosen = tab ?? first.current;
  return (
    <>
      <SyncWarnings status={status} />
      <Tabs<SyncTab>
        label={say('sync:tabs')}
        tabs={tabsOf(say, status, counts)}
        chosen={chosen}
        onChoose={(key) => void navigate({ search: { tab: key }, replace: true })}
        panelRef={panel}
      >
        <View tab={chosen} panelRef={panel} />
      </Tabs>
    </>
  );
}

const isWaiting = ({ state }: OutboxEntry): boolean => state === 'pending' || state === 'sent';

function View({ tab, panelRef }: { tab: SyncTab; panelRef: RefObject<HTMLDivElement | null> }) {
  const entries = useAsk('sync.list', {});
  const today = useToday();
  if (tab === 'conflicts') return <ConflictsTab panelRef={panelRef} />;
  if (tab === 'log') return <RoundsTab />;
  const isToday = ({ state, answeredAt }: OutboxEntry): boolean =>
    state === 'acked' && answeredAt !== null && dayOf(answeredAt) === today;
  return (
    <Answer query={entries}>
      {(all) => {
        if (tab === 'held') return <HeldTab unjudged={all.filter(isUnjudged)} panelRef={panelRef} />;
        const tests = {
          waiting: isWaiting,
          refused: ({ state }: OutboxEntry) => state === 'refused',
          arrived: isToday,
        };
        return <OutboxTab tab={tab} entries={all.filter(tests[tab])} panelRef={panelRef} />;
      }}
    </Answer>
  );
}

/** The hub could not judge it, so it has no record there; such an operation has no answer either. */
const isUnjudged = ({ state, answeredAt }: OutboxEntry): boolean => state === 'held' && answeredAt === null;

function LastSync({ status }: { status: SyncStatus | undefined }) {
  const say = useTexts();
  const today = useToday();
  if (!status) return null;
  if (status.state === 'syncing') return <span role="status">{say('sync:running')}</span>;
  if (status.lastSyncedAt === null) return say('sync:never');
  return (
    <span title={fullTime(status.lastSyncedAt)}>
      {say('sync:lastSync')} {shortTime(status.lastSyncedAt, today)}
    </span>
  );
}

function SyncNow() {
  const say = useTexts();
  const { syncNow, isBusy } = useSyncNow();
  return (
    <Button look="primary" keys="Ctrl+S" icon={<RefreshCw size={14} />} isBusy={isBusy} onClick={syncNow}>
      {say('sync:now')}
    </Button>
  );
}
