import type { ReadableDb } from '#electron/store/db.ts';
import { keepTyped, listTyped } from '#electron/store/drafts/typed-commands.ts';
import { findRow } from '#electron/store/find-row.ts';
import { countExpertLoads, countIssues } from '#electron/store/issues/count-issues.ts';
import { type Asker, issueCondition } from '#electron/store/issues/issue-condition.ts';
import { listEvents, listIssuesPage } from '#electron/store/issues/list-issues.ts';
import { dismissOp, listOpenCommands, type OpenCommand } from '#electron/store/outbox-list.ts';
import { readOffice } from '#electron/store/read-office.ts';
import { must } from '#shared/assert.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { PendingCommand } from '#shared/contract/app/issues.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { Person } from '#shared/domain/person.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { allowedCommands } from '#shared/workflow/judge.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import { issueRows } from '../rows/issue-rows.ts';
import { maskContacts } from '../rows/masked.ts';
import type { CallContext, HandlerPorts } from './context.ts';
import { sendCommand } from './send-command.ts';

type Procedures =
  | 'issues.list'
  | 'issues.count'
  | 'issues.expertLoads'
  | 'issues.get'
  | 'issues.command'
  | 'issues.keepTyped'
  | 'issues.getTyped'
  | 'issues.dismiss';

/** Issues in queues, one with its history, and the steps a person asks the hub for. */
export function issueHandlers(ports: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  const { deskOf, now } = ports;
  const at = (): string => new Date(now()).toISOString();
  return {
    'issues.list': ({ filter, after, limit }, context) => {
      const { db, person } = deskOf(context);
      const condition = issueCondition(filter, askerOf(db, person()), at());
      const { issues, next, total } = listIssuesPage(db, condition, { after, limit });
      return { rows: issueRows(db, issues, at()), next, total };
    },
    'issues.count': (_input, context) => {
      const { db, person } = deskOf(context);
      return countIssues(db, askerOf(db, person()), at());
    },
    'issues.expertLoads': (_input, context) => countExpertLoads(deskOf(context).db),
    'issues.get': ({ id }, context) => {
      const { db, person } = deskOf(context);
      const issue = findRow(db, 'issue', id);
      if (!issue) throw new Refused('not_found');
      const open = listOpenCommands(db, id);
      const firm = findRow(db, 'enterprise', issue.enterpriseId);
      return {
        issue: must(issueRows(db, [issue], at())[0], 'one issue gives one row'),
        contacts: maskContacts(firm?.contacts ?? []),
        events: listEvents(db, id),
        pending: open.flatMap(pendingOf),
        allowed: offered(issue, person(), open, { at: at(), office: readOffice(db) }),
        holds: {
          enterprise: firm !== null,
          visit: issue.visitId !== null && findRow(db, 'visit', issue.visitId) !== null,
        },
      };
    },
    'issues.command': (asked, context) => sendCommand(deskOf(context), asked, at()),
    'issues.keepTyped': ({ id, name, args }, context) => {
      deskOf(context).db.write((tx) => keepTyped(tx, { issueId: id, name, args, at: at() }));
      return {};
    },
    'issues.getTyped': ({ id }, context) => listTyped(deskOf(context).db, id),
    'issues.dismiss': ({ opId }, context) => {
      const { db, changed } = deskOf(context);
      db.write((tx) => dismissOp(tx, opId));
      changed(['issues', 'visits', 'sync']);
      return {};
    },
  };
}

const askerOf = (db: ReadableDb, actor: Person): Asker => ({ actor, rules: readOffice(db).rules });

const isWaiting = ({ state }: OpenCommand): boolean => state === 'pending' || state === 'sent';

function pendingOf(open: OpenCommand): PendingCommand[] {
  const { op, authoredAt, code, params } = open;
  if (op.k !== 'cmd') return [];
  const refusal = isWaiting(open) ? null : { code: code ?? 'unexpected', params };
  return [{ opId: op.id, name: op.name, args: op.args, authoredAt, refusal }];
}

/** What a visit that is finished does with its issues by itself. */
const ofTheVisit: readonly CommandName[] = ['submit', 'close_on_spot'];

/** While a step waits for the hub, only those are offered that the hub judges from whatever state it finds. */
function offered(
  issue: Issue,
  person: Person,
  open: readonly OpenCommand[],
  when: { readonly at: string; readonly office: Office },
): CommandName[] {
  const allowed = allowedCommands(issue, person, when).filter((name) => !ofTheVisit.includes(name));
  if (!open.some(isWaiting)) return allowed;
  return allowed.filter((name) =>
    when.office.rules.transitions.some(
      (row) => row.command === name && row.isOffline && row.rebase === 'if_legal',
    ),
  );
}
