import { describe, expect, test } from 'vitest';
import { inventDemoDistrict } from '#resources/demo/demo-district.ts';
import { defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { chains } from '#shared/domain/chains.ts';
import { enterprise, isDoubling } from '#shared/domain/enterprise.ts';
import { expert } from '#shared/domain/expert.ts';
import { person } from '#shared/domain/person.ts';
import { roles } from '#shared/domain/role.ts';
import { checkUscc } from '#shared/domain/uscc.ts';
import { op as opSchema } from '#shared/sync/op.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';

const now = '2026-11-25T02:14:00.000Z';
const today = '2026-11-25';
const time = { calendar: shippedCalendar, office: defaultOffice };
const district = inventDemoDistrict(time, now);
const { firms, people, experts, panels, units, batches } = district;
const ops = batches.flatMap((batch) => batch.ops);
const made = (table: string) => ops.flatMap((op) => (op.k === 'new' && op.t === table ? [op] : []));

test('the same now gives the same district', () => {
  expect(inventDemoDistrict(time, now)).toEqual(district);
});

describe('the firms', () => {
  test('are three hundred, each with a name of its own that no real firm has', () => {
    expect(firms).toHaveLength(300);
    expect(new Set(firms.map(({ name }) => name)).size).toBe(300);
    expect(firms.filter(({ name }) => !/^(示例|演示)/u.test(name))).toEqual([]);
    expect(firms.map((firm) => enterprise.schema.parse(firm))).toEqual(firms);
  });

  test('have valid codes, each once, but for a few without', () => {
    const codes = firms.flatMap(({ uscc }) => uscc ?? []);
    expect(codes.filter((code) => checkUscc(code) !== 'ok')).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(firms.length - codes.length).toBeGreaterThan(3);
    expect(firms.length - codes.length).toBeLessThan(30);
  });

  test('fill every chain with one leader and several members', () => {
    for (const { code } of chains) {
      const ofChain = firms.filter(({ chainCode }) => chainCode === code);
      expect(ofChain.filter(({ chainRole }) => chainRole === 'leader')).toHaveLength(1);
      expect(ofChain.filter(({ chainRole }) => chainRole === 'member').length).toBeGreaterThan(2);
    }
  });

  test('are of every kind: doubling, both, neither, and some that have left the plan', () => {
    const doubling = firms.filter((firm) => isDoubling(firm, today));
    expect(doubling.length).toBeGreaterThan(15);
    expect(doubling.filter(({ chainRole }) => chainRole !== null).length).toBeGreaterThan(4);
    expect(
      firms.filter((firm) => firm.chainRole === null && !isDoubling(firm, today)).length,
    ).toBeGreaterThan(100);
    expect(
      firms.filter(({ doublingTo }) => doublingTo !== null && doublingTo < today).length,
    ).toBeGreaterThan(0);
  });

  test('can be called only on numbers that are kept for examples', () => {
    const phones = firms.flatMap(({ contacts }) => contacts.map(({ phone }) => phone));
    expect(phones.filter((phone) => !/^1380000\d{4}$/u.test(phone))).toEqual([]);
  });
});

describe('the people', () => {
  test('hold every role, those of the workflow as the role they are shown with', () => {
    const shown = new Set(people.map(({ grants }) => grants[0]?.role));
    const acting = new Set(transitions.flatMap((transition) => transition.roles));
    expect([...acting].filter((role) => !shown.has(role))).toEqual([]);
    const held = new Set(people.flatMap(({ grants }) => grants.map(({ role }) => role)));
    expect(roles.filter((role) => !held.has(role))).toEqual([]);
    expect(people.filter(({ grants }) => grants[0]?.role === 'commissioner')).toHaveLength(2);
  });

  test('keep the rules of their record and sit in known units', () => {
    expect(people.map((row) => person.schema.parse(row))).toEqual(people);
    expect(new Set(people.map(({ account }) => account)).size).toBe(people.length);
    const known = new Set(units.map(({ id }) => id));
    const named = people.flatMap(({ unitId, grants }) => [
      unitId,
      ...grants.flatMap((grant) => grant.unitId ?? []),
    ]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('lead every panel, which has its experts', () => {
    for (const { code, leadPersonId } of panels) {
      const lead = people.find(({ id }) => id === leadPersonId);
      expect(lead?.grants).toContainEqual(expect.objectContaining({ role: 'panel_lead', panelCode: code }));
      expect(experts.filter(({ panelCode }) => panelCode === code).length).toBeGreaterThan(1);
    }
    expect(experts.map((row) => expert.schema.parse(row))).toEqual(experts);
  });
});

describe('the past', () => {
  test('is half a year of visits and issues in the form of operations', () => {
    expect(made('visit').length).toBeGreaterThan(180);
    expect(made('issue').length).toBeGreaterThan(240);
    expect(ops.map((op) => opSchema.parse(op))).toEqual(ops);
    expect(new Set(ops.map(({ id }) => id)).size).toBe(ops.length);
    expect(batches[0]?.at.slice(0, 7)).toMatch(/^2026-0[56]$/u);
  });

  test('runs forward, in office hours, and ends before now', () => {
    const moments = batches.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted());
    expect(moments.filter((at) => at > now)).toEqual([]);
    const outside = moments.filter((at) => {
      const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
      const clock = local.slice(11, 16);
      const isSession = (clock >= '08:30' && clock <= '12:00') || (clock >= '13:30' && clock <= '17:30');
      return !isSession || ['weekend', 'holiday'].includes(shippedCalendar.kindOf(local.slice(0, 10)));
    });
    expect(outside).toEqual([]);
  });

  test('reaches the last days, with visits that raised nothing among them', () => {
    const recent = made('visit').filter(({ v }) => String(v.visitedOn) >= '2026-11-23');
    expect(recent.length).toBeGreaterThan(4);
    expect(recent.some(({ v }) => v.hasNoIssue === true)).toBe(true);
  });
});
