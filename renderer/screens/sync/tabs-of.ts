import type { SyncStatus } from '#shared/contract/app/desk.ts';
import type { Tab } from '../../ui/layout/tabs.tsx';
import type { Say } from '../../ui/use-texts.ts';
import type { SyncTab } from './search.ts';

/** Everything open that this person may see, theirs or not. */
interface OpenMatters {
  readonly conflicts: number;
  readonly held: number;
}

/** The tabs with their numbers; red is for what concerns this person. */
export function tabsOf(say: Say, status: SyncStatus, open: OpenMatters): Tab<SyncTab>[] {
  const { waiting, refused, conflicts, held, toDecide, overdueConflicts, arrivedToday } = status;
  const tab = (key: SyncTab, glyph: string, count: number | null, isAlarming = false): Tab<SyncTab> => ({
    key,
    glyph,
    count,
    isAlarming,
    label: say(`sync:tab.${key}`),
  });
  return [
    tab('waiting', '⇅', waiting),
    tab('conflicts', '⚠', Math.max(open.conflicts, conflicts), conflicts + overdueConflicts > 0),
    tab('held', '◎', Math.max(open.held, held), held > 0 || toDecide > overdueConflicts),
    tab('refused', '↩', refused, refused > 0),
    tab('arrived', '✓', arrivedToday),
    { key: 'log', label: say('sync:tab.log'), count: null },
  ];
}

/** What a person should look at first. */
export function urgentTab(status: SyncStatus): SyncTab {
  const { conflicts, refused, held, toDecide, overdueConflicts } = status;
  if (conflicts > 0) return 'conflicts';
  if (refused > 0) return 'refused';
  if (held > 0) return 'held';
  return toDecide > 0 ? supervisedTab({ toDecide, overdueConflicts }) : 'waiting';
}

/** Where what waits for a supervisor stands; held work comes first. */
export function supervisedTab(status: Pick<SyncStatus, 'toDecide' | 'overdueConflicts'>): SyncTab {
  return status.toDecide > status.overdueConflicts ? 'held' : 'conflicts';
}
