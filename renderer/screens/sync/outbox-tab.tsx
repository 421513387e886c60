import type { RefObject } from 'react';
import type { OutboxEntry } from '#shared/contract/app/desk.ts';
import { useTell } from '../../client/tell.ts';
import { Card } from '../../ui/layout/card.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { useFilesWaiting } from '../attachments/use-files-waiting.ts';
import { OutboxList } from './outbox-list.tsx';
import { PackagePanel } from './package-panel.tsx';

interface OutboxTabProps {
  readonly tab: 'waiting' | 'refused' | 'arrived';
  readonly entries: readonly OutboxEntry[];
  /** Takes the focus when the line that had it goes. */
  readonly panelRef: RefObject<HTMLElement | null>;
}

/** Operations in one state. Refused ones go when they were read. */
export function OutboxTab({ tab, entries, panelRef }: OutboxTabProps) {
  const say = useTexts();
  const dismiss = useTell('issues.dismiss');
  const onDismiss = ({ opId }: OutboxEntry): void => {
    dismiss.mutate({ opId }, { onSuccess: () => panelRef.current?.focus() });
  };
  const hasFiles = useFilesWaiting() && tab === 'waiting';
  return (
    <div className="sync-page">
      {entries.length === 0 ? (
        <EmptyState
          title={say(hasFiles ? 'sync:none.waitingFiles' : `sync:none.${tab}`)}
          hint={say(`sync:none.${tab}Hint`)}
        />
      ) : (
        <Card title={say(`sync:tab.${tab}`)}>
          <OutboxList entries={entries} {...(tab === 'refused' ? { onDismiss } : {})} />
        </Card>
      )}
      {tab === 'waiting' && <PackagePanel />}
    </div>
  );
}
