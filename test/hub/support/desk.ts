import type { Hub } from '#hub/hub.ts';
import { createClient, type Output } from '#shared/contract/api.ts';
import { type HubApi, startCursor } from '#shared/contract/hub-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { IssueState } from '#shared/domain/issue-state.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import { type Hlc, nextHlc } from '#shared/sync/hlc.ts';
import {
  type CmdOp,
  type NewOp,
  type Op,
  op as opSchema,
  type SentOp,
  type SetOp,
  sentOp,
  type Verdict,
  wireVersion,
} from '#shared/sync/op.ts';
import { decodeFrame, type FieldVersions } from '#shared/sync/row-frame.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { idOf, withIds, withNames } from './names.ts';

interface Held {
  table: TableName;
  seq: number;
  versions: FieldVersions;
  row: Record<string, unknown> & { id: string };
  scopes: Set<number>;
}

type Pulled = Output<HubApi, 'sync.pull'>;

/**
 * The smallest laptop: it makes operations, pushes them, and holds exactly what pulls told it. A test calls rows by
 * names, for which the hub gets UUIDs.
 */
export interface TestDesk {
  readonly personId: string;
  readonly tokens: Output<HubApi, 'accounts.signIn'>;
  readonly makeNew: (table: TableName, pk: string, v: object) => NewOp;
  readonly makeSet: (
    table: TableName,
    pk: string,
    v: Record<string, { to: unknown; base: string | null }>,
  ) => SetOp;
  readonly makeCommand: (
    pk: string,
    name: CommandName,
    expect: { state: IssueState; rev: number },
    args?: object,
  ) => CmdOp;
  /** Any other operation on a row that the test calls by its name. */
  readonly make: (content: Record<string, unknown> & { k: Op['k']; pk: string }) => Op;
  readonly push: (...ops: SentOp[]) => Promise<Verdict[]>;
  /** Pulls until nothing is left; `limit` rows at a time. Returns how many pages came. */
  readonly pull: (limit?: number) => Promise<number>;
  /** Pulls one page; true when there is more. */
  readonly pullOnce: (limit: number) => Promise<boolean>;
  readonly rows: <N extends TableName>(table: N) => TableRow<N>[];
  readonly versionsOf: (id: string) => FieldVersions;
  /** Sends one step of the issue from the state this desk last pulled. */
  readonly step: (issueId: string, name: CommandName, args?: object) => Promise<Verdict>;
}

export async function createDesk(
  hub: Hub,
  account: string,
  newId: () => string,
  now: () => number,
): Promise<TestDesk> {
  let accessToken: string | null = null;
  const carry = (name: string, input: unknown) => hub.call(name, input, { accessToken, address: '10.0.0.1' });
  const open = createClient<HubApi>(carry);
  const tokens = await open('accounts.signInDemo', { account, deviceId: null });
  let { refreshToken } = tokens;
  accessToken = tokens.accessToken;
  const call = createClient<HubApi>(async (name, input) => {
    const reply = await carry(name, input);
    if (reply.ok || reply.refusal.code !== 'session_expired') return reply;
    ({ accessToken, refreshToken } = await open('accounts.refresh', { refreshToken }));
    return carry(name, input);
  });
  const { epoch, deviceId, person } = tokens;
  let deviceToken: string | null = null;

  let hlc: Hlc | null = null;
  let n = 0;
  const envelope = () => {
    hlc = nextHlc(hlc, now(), deviceId.replaceAll('-', ''));
    n += 1;
    return { id: newId(), n, tx: newId(), hlc, schema: wireVersion, user: person.id };
  };

  const held = new Map<string, Held>();
  const cursors: Record<string, string> = {};
  const apply = (pulled: Pulled) => {
    const granted = new Set(pulled.scopes.map((scope) => scope.id));
    for (const page of pulled.pages) {
      if ((cursors[page.scope] ?? startCursor) !== page.from) throw new Error('a page from elsewhere');
      cursors[page.scope] = page.to;
      for (const frame of page.rows) {
        const decoded = decodeFrame(frame);
        if (!decoded) throw new Error('an unknown table');
        const before = held.get(decoded.kind === 'up' ? decoded.row.id : decoded.id);
        const scopes = before?.scopes ?? new Set<number>();
        if (decoded.kind === 'up') held.set(decoded.row.id, { ...decoded, scopes: scopes.add(page.scope) });
        else scopes.delete(page.scope);
      }
    }
    for (const [id, { scopes }] of held) {
      for (const scope of scopes) if (!granted.has(scope)) scopes.delete(scope);
      if (scopes.size === 0) held.delete(id);
    }
  };

  const rows: TestDesk['rows'] = (table) =>
    [...held.values()].filter((entry) => entry.table === table).map((entry) => withNames(entry.row) as never);
  const pullOnce: TestDesk['pullOnce'] = async (limit) => {
    const pulled = await call('sync.pull', { epoch, schema: wireVersion, cursors, limit });
    apply(pulled);
    return pulled.pages.some((page) => page.hasMore);
  };
  const push: TestDesk['push'] = async (...ops) => {
    const sent = ops.map((op) => sentOp.parse(op));
    const reply = await call('sync.push', { epoch, schema: wireVersion, deviceToken, ops: sent });
    ({ deviceToken } = reply);
    return reply.verdicts;
  };
  const makeCommand: TestDesk['makeCommand'] = (pk, name, expect, args = {}) => ({
    ...envelope(),
    k: 'cmd',
    pk: idOf(pk),
    name,
    expect,
    args: args as CmdOp['args'],
  });
  const step: TestDesk['step'] = async (issueId, name, args = {}) => {
    const issue = rows('issue').find((row) => row.id === issueId);
    if (!issue) throw new Refused('not_found');
    const [verdict] = await push(makeCommand(issueId, name, { state: issue.state, rev: issue.rev }, args));
    if (!verdict) throw new Error('one operation, one verdict');
    return verdict;
  };

  return {
    personId: person.id,
    tokens,
    makeNew: (table, pk, v) => ({
      ...envelope(),
      k: 'new',
      t: table,
      pk: idOf(pk),
      v: withIds(v) as NewOp['v'],
    }),
    makeSet: (table, pk, v) => ({ ...envelope(), k: 'set', t: table, pk: idOf(pk), v: v as SetOp['v'] }),
    makeCommand,
    make: (content) => opSchema.parse({ ...envelope(), ...content, pk: idOf(content.pk) }),
    push,
    pullOnce,
    pull: async (limit = 1000) => {
      for (let pages = 1; ; pages += 1) if (!(await pullOnce(limit))) return pages;
    },
    rows,
    versionsOf: (name) => held.get(idOf(name))?.versions ?? {},
    step,
  };
}
