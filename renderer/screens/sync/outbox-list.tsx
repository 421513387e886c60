import type { OutboxEntry } from '#shared/contract/app/desk.ts';
import { OutboxLine } from './outbox-line.tsx';

export function OutboxList(props: {
  entries: readonly OutboxEntry[];
  onDismiss?: (entry: OutboxEntry) => void;
}) {
  const { entries, onDismiss } = props;
  return (
    <ul className="sync-list">
      {entries.map((entry) => (
        <OutboxLine key={entry.opId} entry={entry} {...(onDismiss ? { onDismiss } : {})} />
      ))}
    </ul>
  );
}
