import fc from 'fast-check';
import type { Actor } from '#shared/domain/actor.ts';
import { channels } from '#shared/domain/channel.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { issueStates } from '#shared/domain/issue-state.ts';
import { roles } from '#shared/domain/role.ts';
import { issueRow } from './feed.ts';

const districts = ['370602', '370699'];
const panels = ['finance', 'legal'];
const units = ['unit-a', 'unit-b', 'unit-c'];
const people = ['p1', 'p2', 'p3'];
/** Instants close enough for equal ones to be common. */
export const instants: readonly string[] = [0, 1, 2, 3, 4].map((hour) => `2026-11-24T0${hour}:00:00.000Z`);

const orNull = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: null });

export const someInstant = fc.constantFrom(...instants);

/** Any row of an issue, also such as no hub would send: conditions must agree on all of them. */
const someIssue = fc.record<Partial<Issue>>({
  title: fc.constantFrom('续贷困难', '用电增容', 'MES 对接', '100%_达标'),
  enterpriseName: fc.constantFrom('示例机械公司', '重庆长安（示例）'),
  districtCode: fc.constantFrom(...districts),
  state: fc.constantFrom(...issueStates),
  panelCode: orNull(panels),
  leadUnitId: orNull(units),
  assistUnitIds: fc.subarray(units),
  reporterId: fc.constantFrom(...people),
  handlerId: orNull(people),
  returnCount: fc.integer({ min: 0, max: 3 }),
  channel: fc.constantFrom(...channels),
  chainRole: fc.constantFrom('leader', 'member', null),
  isDoubling: fc.boolean(),
  closedAt: orNull(instants),
  dueAt: orNull(instants),
  warnAt: orNull(instants),
  alarmAt: orNull(instants),
});

export const someIssues = fc
  .array(someIssue, { minLength: 1, maxLength: 40 })
  .map((list) => list.map((changes, index) => issueRow(`issue-${index}`, changes)));

export const someActor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom(...people),
  name: fc.constant('某人'),
  unitId: fc.constantFrom(...units),
  grants: fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      districtCode: orNull(districts),
      panelCode: orNull(panels),
      unitId: orNull(units),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
