import type { DeskTrouble } from '#renderer/client/watch-desk.ts';
import { type Handlers, type Output, serve } from '#shared/contract/api.ts';
import type { CommitmentRow } from '#shared/contract/app/commitments.ts';
import type { SyncRound } from '#shared/contract/app/decisions.ts';
import type { OutboxEntry, SyncStatus } from '#shared/contract/app/desk.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { Session } from '#shared/contract/app/session.ts';
import type { VisitRow } from '#shared/contract/app/visits.ts';
import { type AppApi, appApi } from '#shared/contract/app-api.ts';
import { type DeskEvent, type Topic, topics } from '#shared/contract/events.ts';
import { Refused, type Reply } from '#shared/contract/reply.ts';
import type { PlanValue } from '#shared/domain/plan-value.ts';
import type { VisitDraft } from '#shared/domain/visit-draft.ts';
import { fakeAttachments } from './fake-attachments.ts';
import { createFakeDecisions } from './fake-decisions.ts';
import { createFakeDrafts } from './fake-drafts.ts';
import { fakeFigures } from './fake-figures.ts';
import { fakeEntry, fakeFirms } from './fake-firms.ts';
import { fakePreview, panelCodes } from './fake-import.ts';
import { createFakeSteps, fakeUnits } from './fake-issues.ts';
import { type FakePackages, fakePackageHandlers, fakeTaken } from './fake-packages.ts';
import { fakeIssues, fakePerson, fakeVisit } from './fake-records.ts';

export interface FakeDesk {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void;
  /** What was asked so far, newest last. */
  readonly asked: readonly { name: string; input: unknown }[];
  /** Changes what the desk knows and tells the screens: that anything may be different, or only the topics `told`. */
  readonly set: (change: Partial<FakeState>, told?: readonly Topic[]) => void;
}

export interface FakeState {
  readonly session: Session;
  readonly status: SyncStatus;
  readonly outbox: readonly OutboxEntry[];
  /** Attached files that have not left. */
  readonly filesWaiting: number;
  readonly conflicts: Output<AppApi, 'decisions.conflicts'>;
  readonly held: Output<AppApi, 'decisions.held'>;
  readonly rounds: readonly SyncRound[];
  readonly firmCount: number;
  readonly issueCount: number;
  readonly visits: readonly VisitRow[];
  readonly drafts: readonly { id: string; enterpriseName: string; savedAt: string }[];
  /** Drafts that are really kept, with all their fields. */
  readonly written: readonly VisitDraft[];
  /** What stands beside every issue. */
  readonly beside: Pick<Output<AppApi, 'issues.get'>, 'events' | 'pending' | 'allowed'>;
  /** What of an issue's firm and visit this laptop holds. */
  readonly holds: Output<AppApi, 'issues.get'>['holds'];
  /** What has become different on every issue. */
  readonly change: Partial<IssueRow>;
  /** How the hub judges every step; a code means that the call itself is refused. */
  readonly verdict: Output<AppApi, 'issues.command'> | string;
  /** Why the desk itself does not answer; null: it does. */
  readonly trouble: DeskTrouble | null;
  /** Why an import that is confirmed is refused; null: it is not. */
  readonly importRefusal: string | null;
  readonly packages: FakePackages;
  readonly planValues: readonly PlanValue[];
  readonly commitments: readonly CommitmentRow[];
  readonly news: Output<AppApi, 'inbox.list'>['entries'];
  readonly views: Output<AppApi, 'views.list'>['views'];
  /** What was typed into steps before the window opened, by issue. */
  readonly typed: Readonly<Record<string, Output<AppApi, 'issues.getTyped'>>>;
}

export const fakeState: FakeState = {
  session: {
    person: fakePerson,
    known: [{ account: 'demo-a', name: '演示账号甲', title: '服务企业专员', isDemo: true }],
    demo: { district: '示例区', people: [] },
    hubUrl: 'http://127.0.0.1:4100',
    isHubReachable: true,
  },
  status: {
    state: 'online',
    waiting: 0,
    oldestWaitingAt: null,
    refused: 0,
    conflicts: 0,
    held: 0,
    toDecide: 0,
    overdueConflicts: 0,
    arrivedToday: 0,
    lastSyncedAt: '2026-11-24T03:36:00.000Z',
    clockOffsetMs: 300,
    isFirstSyncDone: true,
  },
  outbox: [],
  filesWaiting: 0,
  conflicts: { open: [], decided: [] },
  held: { open: [], decided: [] },
  rounds: [],
  firmCount: 214,
  issueCount: 37,
  visits: [fakeVisit],
  drafts: [],
  written: [],
  beside: { events: [], pending: [], allowed: ['progress'] },
  holds: { enterprise: true, visit: true },
  change: {},
  verdict: { outcome: 'done', code: null, params: {} },
  trouble: null,
  importRefusal: null,
  packages: { taken: fakeTaken, refusal: null },
  planValues: [],
  commitments: [],
  news: [],
  views: [],
  typed: {},
};

/** The desk's core in a few lines: invented records, the real contract, so inputs are parsed as they will be. */
export function createFakeDesk(start: Partial<FakeState> = {}): FakeDesk {
  let state: FakeState = { ...fakeState, ...start };
  const listeners = new Set<(event: DeskEvent) => void>();
  const asked: { name: string; input: unknown }[] = [];
  const tell = (event: DeskEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const set: FakeDesk['set'] = (change, told = topics) => {
    state = { ...state, ...change };
    tell({ kind: 'changed', topics: [...told] });
  };
  const enter = (): Session => {
    state = { ...state, session: { ...state.session, person: fakePerson } };
    return state.session;
  };
  const missing = (): never => {
    throw new Refused('not_found');
  };
  const firms = (text: string) => fakeFirms(state.firmCount).filter(({ name }) => name.includes(text));
  const issues = () => fakeIssues(state.issueCount);
  const steps = createFakeSteps(state.typed);
  const drafts = createFakeDrafts(state.written, () => tell({ kind: 'changed', topics: ['drafts'] }));

  const handlers: Handlers<AppApi, null> = {
    'session.get': () => state.session,
    'session.signIn': ({ password }) => {
      if (password === 'wrong') throw new Refused('wrong_password');
      return enter();
    },
    'session.signInDemo': () => enter(),
    'session.signOut': () => {
      state = { ...state, session: { ...state.session, person: null } };
      return state.session;
    },
    'enterprises.list': ({ filter, after, limit }) => {
      const all = firms(filter.text).filter(
        ({ chainRole }) => filter.kind !== 'leader' || chainRole === 'leader',
      );
      const from = Number(after ?? 0);
      const next = from + limit < all.length ? String(from + limit) : null;
      return { rows: all.slice(from, from + limit), next, total: all.length };
    },
    'enterprises.find': ({ text, limit }) => firms(text).slice(0, limit),
    'enterprises.get': ({ id }) => {
      const enterprise = fakeFirms(state.firmCount).find((firm) => firm.id === id) ?? missing();
      return {
        enterprise,
        visits: [...state.visits],
        issues: issues().slice(0, 4),
        history: [fakeEntry],
        keeps: ['chain', 'doubling', 'tag', 'leader', 'industry'],
      };
    },
    'enterprises.setStanding': () => ({}),
    'enterprises.count': () => ({ all: state.firmCount, mine: Math.min(15, state.firmCount) }),
    'enterprises.previewImport': ({ fileName }) => fakePreview(fileName),
    'enterprises.confirmImport': () => {
      if (state.importRefusal !== null) throw new Refused(state.importRefusal);
      return { ...fakePreview(''), written: 34 };
    },
    'visits.list': () => ({ rows: [...state.visits], next: null, total: state.visits.length }),
    'visits.get': ({ id }) => ({
      visit: state.visits.find((visit) => visit.id === id) ?? missing(),
      issues: issues()
        .slice(0, 2)
        .map(({ id, title, state, panelCode, categoryCode, displayNo, syncMark }) => ({
          id,
          title,
          state,
          panelCode,
          categoryCode,
          displayNo,
          syncMark,
        })),
    }),
    'reports.list': () => ({ reports: [] }),
    'reports.submit': () => ({}),
    'statistics.reckon': ({ from, to, grouping }) => fakeFigures({ from, to }, grouping),
    ...drafts.handlers,
    'drafts.list': () => [
      ...state.drafts.map((draft) => ({
        ...draft,
        enterpriseId: null,
        visitedOn: '2026-11-24',
        issueCount: 1,
      })),
      ...drafts.list(),
    ],
    'issues.list': ({ filter, limit }) => {
      const rows = issues().filter(
        ({ lamp, title }) => [null, lamp].includes(filter.lamp) && title.includes(filter.text),
      );
      return { rows: rows.slice(0, limit), next: null, total: rows.length };
    },
    'issues.count': () => ({
      open: state.issueCount,
      mine: Math.min(5, state.issueCount),
      byPanel: { finance: 8, digital: 11, design: 3, talent: 9, legal: 6 },
      byState: { in_progress: 20, info_needed: 2 },
      byLamp: { red: 4, flash: 1, yellow: 6 },
      chain: 9,
      doubling: 15,
    }),
    'issues.get': ({ id }) => {
      const issue = issues().find((row) => row.id === id) ?? missing();
      const contacts = state.holds.enterprise ? fakeVisit.contacts : [];
      return { issue: { ...issue, ...state.change }, contacts, ...state.beside, holds: state.holds };
    },
    'issues.command': () => {
      if (typeof state.verdict === 'string') throw new Refused(state.verdict);
      return state.verdict;
    },
    ...steps.handlers,
    'issues.dismiss': () => ({}),
    ...fakeAttachments,
    'sync.status': () => state.status,
    'attachments.progress': () => ({
      isPaused: false,
      up: { files: state.filesWaiting, bytes: state.filesWaiting * 1_000, done: 0 },
      down: { files: 0, bytes: 0, done: 0 },
    }),
    'sync.list': () => [...state.outbox],
    'sync.now': () => state.status,
    'sync.rounds': () => [...state.rounds],
    ...createFakeDecisions(() => state, set),
    'office.bringCalendar': () => ({}),
    'office.setRules': () => ({}),
    'plan.values': () => ({ values: [...state.planValues] }),
    'plan.record': () => ({}),
    'issues.expertLoads': () => ({}),
    'commitments.list': () => ({ rows: [...state.commitments] }),
    'commitments.settle': () => ({}),
    'contacts.reveal': () => ({ phone: '13800000000' }),
    'inbox.list': () => ({ entries: [...state.news] }),
    'inbox.see': () => ({}),
    'views.list': () => ({ views: [...state.views] }),
    'views.keep': () => ({}),
    'views.remove': () => ({}),
    'panels.lanes': () => ({ finance: { byState: { in_progress: 3, replied: 1 }, red: 2, flash: 0 } }),
    'panels.firms': () => ({ firms: [] }),
    'panels.setMember': () => ({}),
    'panels.setChecklist': () => ({}),
    'reference.get': () => ({
      panels: panelCodes.map(([code, name]) => ({
        id: code,
        code,
        name,
        leadUnitId: 'unit-1',
        leadPersonId: null,
        validFrom: null,
        validTo: null,
      })),
      experts: [],
      checklists: [],
      calendars: [],
      settings: [],
      units: [...fakeUnits],
      people: [fakePerson],
    }),
    'ledgers.export': ({ ledger }) => ({ fileName: `${ledger}.xlsx`, bytes: btoa('PK'), rows: 3 }),
    ...fakePackageHandlers(() => state.packages),
    'store.backup': () => ({ file: '/backups/desk.db', size: 4096 }),
    'store.verify': () => ({ checks: [] }),
  };
  const answer = serve(appApi, handlers, (_name, error) => {
    throw error;
  });
  return {
    asked,
    set,
    call: (name, input) => {
      asked.push({ name, input });
      if (state.trouble !== null) return Promise.resolve({ ok: false, refusal: { code: state.trouble } });
      return answer(name, input, null);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
