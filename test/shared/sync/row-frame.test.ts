import { describe, expect, it } from 'vitest';
import { tables } from '#shared/domain/tables.ts';
import { decodeFrame, encodeExit, encodeUp, rowFrame } from '#shared/sync/row-frame.ts';

describe.each(tables.map((table) => [table.name, table] as const))('a row of %s', (name, table) => {
  const row = {
    id: 'row-1',
    ...Object.fromEntries(
      table.order.map((field, index) => [field, index % 3 === 0 ? null : [`${field}`, index]]),
    ),
  };

  it('comes back as it was sent', () => {
    const versions = { '*': 'op-1', name: 'op-2' };
    const frame = encodeUp({ table: name, rowNo: 7, seq: 9, versions, row: row as never });
    const sent: unknown = JSON.parse(JSON.stringify(frame));
    expect(decodeFrame(rowFrame.parse(sent))).toEqual({
      kind: 'up',
      table: name,
      rowNo: 7,
      seq: 9,
      versions,
      row,
    });
  });

  it('leaves under its number', () => {
    const frame = encodeExit(name, 7, 9, 'row-1');
    expect(decodeFrame(rowFrame.parse(frame))).toEqual({
      kind: 'exit',
      table: name,
      rowNo: 7,
      seq: 9,
      id: 'row-1',
    });
  });

  it('may be shorter or longer, as an older or newer hub sends it', () => {
    const [kind, rowNo, table, seq, versions, id] = encodeUp({
      table: name,
      rowNo: 7,
      seq: 9,
      versions: {},
      row: row as never,
    });
    const short = decodeFrame([kind, rowNo, table, seq, versions, id] as never);
    expect(
      Object.values((short as { row: object }).row)
        .slice(1)
        .every((value) => value === null),
    ).toBe(true);
    const long = encodeUp({ table: name, rowNo: 7, seq: 9, versions: {}, row: row as never });
    const newer = decodeFrame([...long, 'a field of tomorrow'] as never);
    expect(newer).toEqual(decodeFrame(long));
  });
});

it('skips a record that this version does not know', () => {
  expect(decodeFrame(['u', 1, 99, 1, {}, 'row-1'])).toBeNull();
  expect(decodeFrame(['u', 1, -1, 1, {}, 'row-1'])).toBeNull();
});

it('keeps the number of every record: they are on the wire', () => {
  expect(tables.map(({ name }) => name)).toEqual([
    'org_unit',
    'person',
    'panel',
    'expert',
    'enterprise',
    'visit',
    'issue',
    'issue_event',
    'conflict',
    'held',
    'attachment',
    'workday_calendar',
    'office_setting',
    'plan_value',
    'enterprise_event',
    'report_archive',
    'panel_checklist',
    'commitment',
    'saved_view',
    'disclosure',
  ]);
});
