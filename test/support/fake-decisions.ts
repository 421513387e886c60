import type { Handlers, Output } from '#shared/contract/api.ts';
import type { ConflictRow, HeldRow } from '#shared/contract/app/decisions.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';

/** What the fake desk holds of conflicts and held work. */
export interface FakeDecisions {
  readonly conflicts: Output<AppApi, 'decisions.conflicts'>;
  readonly held: Output<AppApi, 'decisions.held'>;
}

type Known = FakeDecisions;
type Procedures =
  | 'decisions.conflicts'
  | 'decisions.held'
  | 'decisions.countOf'
  | 'decisions.resolve'
  | 'decisions.decideHeld';

/** Two people's values for one firm's address; `演示账号甲` wrote the one that the hub did not take. */
export const fakeConflict: ConflictRow = {
  id: 'conflict-1',
  tableName: 'enterprise',
  pk: 'firm-0',
  field: 'address',
  baseVersion: 'v1',
  baseValue: '示例区科技大道1号',
  currentVersion: 'v2',
  currentValue: '示例区科技大道8号',
  currentById: 'person-b',
  currentByName: '演示账号乙',
  currentAt: '2026-11-23T09:45:00.000Z',
  incomingVersion: 'v3',
  incomingValue: '示例区科技大道1号3楼',
  incomingById: 'person-a',
  incomingByName: '演示账号甲',
  incomingAt: '2026-11-23T08:10:00.000Z',
  openedAt: '2026-11-23T10:00:00.000Z',
  state: 'open',
  choice: null,
  chosenValue: null,
  resolvedById: null,
  resolvedByName: '',
  resolvedAt: null,
  title: '示例智能装备股份有限公司',
  isMine: true,
  mayDecide: true,
  isWaiting: false,
  refusal: null,
  isOverdue: false,
};

export const fakeHeld: HeldRow = {
  id: 'held-1',
  why: 'scope',
  queue: '370699',
  detail: '',
  authorId: 'person-a',
  authorName: '演示账号甲',
  authoredAt: '2026-11-23T08:10:00.000Z',
  kind: 'set',
  tableName: 'enterprise',
  pk: 'firm-0',
  heldAt: '2026-11-23T10:00:00.000Z',
  state: 'open',
  decidedById: null,
  decidedByName: '',
  decidedAt: null,
  title: '示例智能装备股份有限公司',
  isMine: true,
  mayDecide: false,
  isWaiting: false,
  refusal: null,
  content: [{ field: 'address', value: '示例区科技大道9号' }],
  first: null,
};

/** Decisions as the core takes them: what was decided leaves the open ones at once and waits for the hub. */
export function createFakeDecisions(
  state: () => Known,
  set: (change: Partial<Known>) => void,
): Pick<Handlers<AppApi, null>, Procedures> {
  return {
    'decisions.conflicts': () => state().conflicts,
    'decisions.held': () => state().held,
    'decisions.countOf': ({ table, pk }) => {
      const count = (rows: readonly { tableName: string; pk: string }[]) =>
        rows.filter((row) => row.tableName === table && row.pk === pk).length;
      return { conflicts: count(state().conflicts.open), held: count(state().held.open) };
    },
    'decisions.resolve': ({ decisions }) => {
      const { open, decided } = state().conflicts;
      const taken = decisions.map(({ id, choose, to, seen }): ConflictRow => {
        const found = open.find((row) => row.id === id);
        if (!found) throw new Refused('not_found');
        if (found.currentVersion !== seen)
          throw new Refused('stale_conflict', { params: { actor: found.currentByName } });
        return { ...found, state: 'resolved', choice: choose, chosenValue: to, isWaiting: true };
      });
      const ids = new Set(taken.map(({ id }) => id));
      set({ conflicts: { open: open.filter(({ id }) => !ids.has(id)), decided: [...taken, ...decided] } });
      return {};
    },
    'decisions.decideHeld': ({ id, choose }) => {
      const { open, decided } = state().held;
      const taken = open
        .filter((row) => row.id === id)
        .map(
          (row): HeldRow => ({
            ...row,
            state: choose === 'apply' ? 'applied' : 'discarded',
            isWaiting: true,
          }),
        );
      set({ held: { open: open.filter((row) => row.id !== id), decided: [...taken, ...decided] } });
      return {};
    },
  };
}
