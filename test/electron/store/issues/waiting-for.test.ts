import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DeskDb } from '#electron/store/db.ts';
import { waitingFor } from '#electron/store/issues/waiting-for.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { issueStates } from '#shared/domain/issue-state.ts';
import { roles } from '#shared/domain/role.ts';
import { allowedCommands, type JudgedAt } from '#shared/workflow/judge.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';
import { shippedRules } from '#shared/workflow/office-rules.ts';
import { shippedOffice } from '#shared/workflow/shipped-office.ts';
import { issueRow, receive, up } from '../support/feed.ts';
import { someActor, someIssues } from '../support/some-issues.ts';
import { openStore } from '../support/temporary-store.ts';

const when = { at: '2026-11-24T02:00:00.000Z', office: shippedOffice };

/** The rule in words: a step is open to this person for which the issue waits. */
function isWaiting(issue: Issue, actor: Actor, at: JudgedAt = when): boolean {
  const allowed = allowedCommands(issue, actor, at);
  return at.office.rules.transitions.some(
    ({ command, from, isAwaited }) => isAwaited && from.includes(issue.state) && allowed.includes(command),
  );
}

const asks = (db: DeskDb, actor: Actor, rules = shippedRules): string[] => {
  const { sql, params } = waitingFor(actor, rules);
  const rows = db.all<{ id: string }>(`SELECT i.id FROM issue_v AS i WHERE ${sql} ORDER BY i.id`, params);
  return rows.map(({ id }) => id);
};

it('agrees on every state, every guard and every role', () => {
  const db = openStore();
  const issues = issueStates.flatMap((state) =>
    ['me', 'other', null].flatMap((handlerId) =>
      ['unit-mine', 'unit-other', null].flatMap((leadUnitId) =>
        ['me', 'other'].flatMap((reporterId) =>
          [1, 2].map((returnCount) =>
            issueRow([state, handlerId, leadUnitId, reporterId, returnCount].join(' '), {
              state,
              handlerId,
              leadUnitId,
              reporterId,
              returnCount,
              districtCode: '370699',
              panelCode: 'finance',
              assistUnitIds: ['unit-other'],
            }),
          ),
        ),
      ),
    ),
  );
  receive(
    db,
    issues.map((issue) => up('issue', issue)),
  );
  for (const role of roles) {
    for (const unitId of ['unit-mine', 'unit-other']) {
      const grants = [{ role, districtCode: '370699', panelCode: 'finance', unitId }];
      const actor = { id: 'me', name: '', unitId: 'unit-mine', grants };
      const wanted = issues.filter((issue) => isWaiting(issue, actor)).map(({ id }) => id);
      expect(asks(db, actor), `${role} of ${unitId}`).toEqual(wanted.toSorted());
    }
  }
});

it('finds exactly the issues in which this person may take the next step', () => {
  const db = openStore();
  let seq = 0;
  let hits = 0;
  fc.assert(
    fc.property(someIssues, fc.array(someActor, { minLength: 4, maxLength: 6 }), (issues, actors) => {
      seq += 1;
      db.write((tx) => tx.run('DELETE FROM issue'));
      receive(
        db,
        issues.map((issue) => up('issue', issue, { seq })),
      );
      for (const actor of actors) {
        const wanted = issues.filter((issue) => isWaiting(issue, actor)).map(({ id }) => id);
        expect(asks(db, actor)).toEqual(wanted.toSorted());
        hits += wanted.length;
      }
    }),
    { numRuns: 30, seed: 20_261_124 },
  );
  expect(hits).toBeGreaterThan(40);
});

it('waits for nobody without a role', () => {
  expect(waitingFor({ id: 'p1', name: '', unitId: 'unit-a', grants: [] }, shippedRules)).toEqual({
    sql: '0',
    params: {},
  });
});

it('never lets a value stand in the text of a statement', () => {
  const id = `p'; DROP TABLE issue; --`;
  const grants = [{ role: 'handler', districtCode: null, panelCode: null, unitId: id }] as const;
  const { sql, params } = waitingFor({ id, name: '', unitId: id, grants: [...grants] }, shippedRules);
  expect(sql).not.toContain('DROP');
  expect(Object.values(params)).toContain(id);
});

it('agrees on the offices of lists and on leaders, where an office lets them take awaited steps', () => {
  const db = openStore();
  const lists = ['chain_office', 'doubling_office', 'leader'] as const;
  const bent = {
    ...shippedRules,
    transitions: transitions.map((row) => (row.command === 'accept' ? { ...row, roles: lists } : row)),
  };
  const at = { ...when, office: { ...shippedOffice, rules: bent } };
  const issues = ['food', 'wine', null].flatMap((chainCode) =>
    [true, false].flatMap((isDoubling) =>
      ['me', null].flatMap((leaderId) =>
        ['370699', '370602'].map((districtCode) =>
          issueRow([chainCode, isDoubling, leaderId, districtCode].join(' '), {
            state: 'submitted',
            chainCode,
            isDoubling,
            leaderId,
            districtCode,
          }),
        ),
      ),
    ),
  );
  receive(
    db,
    issues.map((issue) => up('issue', issue)),
  );
  const found = new Set<number>();
  for (const role of lists) {
    for (const districtCode of ['370699', null]) {
      for (const chainCode of ['food', null]) {
        const grants = [{ role, districtCode, chainCode, panelCode: null, unitId: null }];
        const actor = { id: 'me', name: '', unitId: 'unit-mine', grants };
        const wanted = issues.filter((issue) => isWaiting(issue, actor, at)).map(({ id }) => id);
        expect(asks(db, actor, bent), `${role} ${districtCode} ${chainCode}`).toEqual(wanted.toSorted());
        found.add(wanted.length);
      }
    }
  }
  expect(found.size).toBeGreaterThan(3);
});
