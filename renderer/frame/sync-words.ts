import type { SyncStatus } from '#shared/contract/app/desk.ts';
import type { ChipTone } from '../ui/chip.tsx';
import type { Say } from '../ui/use-texts.ts';

const hour = 3_600_000;
const staleAfter = 24 * hour;
const alarmingAfter = 72 * hour;

/** How the state looks. Being offline is normal and never red; red is for work that has waited over three days. */
export function syncTone(status: SyncStatus, now: string): ChipTone {
  const waited = status.oldestWaitingAt === null ? 0 : Date.parse(now) - Date.parse(status.oldestWaitingAt);
  if (waited > alarmingAfter) return 'danger';
  if (status.state === 'offline' || status.state === 'signed_out_of_hub' || waited > staleAfter)
    return 'warning';
  return status.state === 'online' && status.waiting === 0 ? 'success' : 'neutral';
}

const stateKeys = {
  online: 'online',
  syncing: 'syncing',
  offline: 'offline',
  signed_out_of_hub: 'signedOut',
} as const;

/** The sign of the state: a line that is there, one that is not, work on its way. */
export function syncGlyph({ state, waiting }: SyncStatus): string {
  if (state === 'offline' || state === 'signed_out_of_hub') return '○';
  return state === 'online' && waiting === 0 ? '✓' : '⇅';
}

/** 离线 · 3 条待同步. The count is always said, whatever its age. */
export function syncWords(say: Say, { state, waiting }: SyncStatus): string {
  const words = say(`sync.${stateKeys[state]}`);
  return waiting > 0 ? `${words} · ${say('sync.waiting', { count: waiting })}` : words;
}

/** What the hub did not take as it was, and what waits for this person's word; empty when there is nothing. */
export function syncProblems(say: Say, { refused, conflicts, held, toDecide }: SyncStatus): string {
  const parts = [
    refused > 0 && say('sync.refused', { count: refused }),
    conflicts > 0 && say('sync.conflicts', { count: conflicts }),
    held > 0 && say('sync.held', { count: held }),
    toDecide > 0 && say('sync.toDecide', { count: toDecide }),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

/** Everything that waits for this person in the sync centre. */
export function syncTasks({ refused, conflicts, held, toDecide }: SyncStatus): number {
  return refused + conflicts + held + toDecide;
}

/** What the state means for the work, as one sentence. */
export function syncSentence(say: Say, status: SyncStatus): string {
  return say(`status.${stateKeys[status.state]}`);
}
