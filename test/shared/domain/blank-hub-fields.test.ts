import { expect, it } from 'vitest';
import { blankHubFields } from '#shared/domain/blank-hub-fields.ts';
import { tables } from '#shared/domain/tables.ts';

it('begins a new issue and a new visit as nobody has touched them', () => {
  expect(blankHubFields('visit')).toEqual({ visitNo: null, receivedAt: null });
  expect(blankHubFields('issue')).toMatchObject({
    issueNo: null,
    districtCode: '',
    channel: 'normal',
    state: 'draft',
    rev: 0,
    assistUnitIds: [],
    isDueProvisional: false,
    isContacted: null,
    reply: '',
  });
});

it('gives exactly the hub’s fields of every record that devices write, and values they take', () => {
  for (const { name, fields } of tables.filter((table) =>
    ['enterprise', 'visit', 'issue'].includes(table.name),
  )) {
    const hubs = Object.entries(fields).filter(([, field]) => field.policy === 'hub');
    const blank = blankHubFields(name);
    expect(Object.keys(blank)).toEqual(hubs.map(([field]) => field));
    for (const [field, { schema }] of hubs) expect(schema.safeParse(blank[field]).success).toBe(true);
  }
});
