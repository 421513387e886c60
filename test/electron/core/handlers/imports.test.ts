import { describe, expect, it } from 'vitest';
import { type ImportDesk, importHandlers } from '#electron/core/handlers/imports.ts';
import type { EnterpriseWrite } from '#electron/files/import/plan.ts';
import { readSpreadsheet } from '#electron/files/spreadsheet-reader.ts';
import { createClient, type Handlers, serve } from '#shared/contract/api.ts';
import { enterprisesApi } from '#shared/contract/app/enterprises.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { Enterprise } from '#shared/domain/enterprise.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Role } from '#shared/domain/role.ts';
import {
  fictionalCode,
  longList,
  officeList,
  withWrongCheckDigit,
  workbookOf,
} from '../../../support/messy-workbook.ts';

const importing = {
  'enterprises.previewImport': enterprisesApi['enterprises.previewImport'],
  'enterprises.confirmImport': enterprisesApi['enterprises.confirmImport'],
};

function person(id: string, role: Role, districtCode: string | null = '370602'): Person {
  return {
    id,
    name: id,
    account: id,
    title: '',
    unitId: 'u',
    grants: [{ role, districtCode, panelCode: null, unitId: null }],
  };
}

/** A desk whose store is a list; people sit at seats of their own name. */
function office(...people: Person[]) {
  const firms: Enterprise[] = [];
  const acts: (readonly EnterpriseWrite[])[] = [];
  let count = 0;
  const deskOf = (seat: string): ImportDesk => ({
    seat,
    person: people.find(({ id }) => id === seat.split(' ')[0]) ?? person('nobody', 'expert'),
    listEnterprises: () => firms,
    listPeople: () => people,
    writeImport: (writes) => {
      acts.push(writes);
      for (const write of writes) {
        if (write.kind === 'new') firms.push({ id: `f${firms.length}`, ...write.values });
        else Object.assign(firms.find(({ id }) => id === write.id) ?? {}, write.values);
      }
    },
  });
  const handlers = importHandlers({
    parseSpreadsheet: readSpreadsheet,
    newId: () => `preview ${++count}`,
    today: () => '2026-11-24',
    deskOf,
  });
  const door = serve(importing, handlers as Handlers<typeof importing, string>, (_, error) => {
    throw error;
  });
  const seat = (name: string) =>
    createClient<Pick<AppApi, keyof typeof importing>>((...call) => door(...call, name));
  return { firms, acts, seat };
}

const fileOf = async (...sheets: Parameters<typeof workbookOf>) => ({
  fileName: '名单.xlsx',
  bytes: Buffer.from(await workbookOf(...sheets)).toString('base64'),
  mapping: null,
});

const list = officeList(
  [1, '甲公司', fictionalCode(1), '芝罘区'],
  [2, '乙公司', withWrongCheckDigit(fictionalCode(2)), '芝罘区'],
  [3, '丙公司', null, '福山区'],
);

describe('importing a list of firms', () => {
  it('shows everything first and writes nothing', async () => {
    const { seat, acts } = office(person('wang', 'commissioner'));
    const preview = await seat('wang')('enterprises.previewImport', await fileOf(list));
    expect(preview).toMatchObject({
      previewId: 'preview 1',
      fileName: '名单.xlsx',
      sheetName: '2026年名单',
      headerRow: 5,
    });
    expect(preview.counts).toEqual({ new: 1, update: 0, duplicate: 0, warning: 1, error: 1 });
    expect(preview.rows[2]).toMatchObject({ row: 8, reason: 'district_not_yours' });
    expect(acts).toEqual([]);
  });

  it('writes what was confirmed in one act, and nothing when it is confirmed again', async () => {
    const { seat, acts, firms } = office(person('wang', 'commissioner'));
    const call = seat('wang');
    const { previewId } = await call('enterprises.previewImport', await fileOf(list));
    const result = await call('enterprises.confirmImport', { previewId, override: [7] });
    expect(result.written).toBe(2);
    expect(result.counts).toEqual({ new: 2, update: 0, duplicate: 0, warning: 0, error: 1 });
    expect(acts).toHaveLength(1);
    expect(firms.map(({ name, isUsccConfirmed }) => [name, isUsccConfirmed])).toEqual([
      ['甲公司', false],
      ['乙公司', true],
    ]);
    await expect(call('enterprises.confirmImport', { previewId, override: [7] })).rejects.toMatchObject({
      refusal: { code: 'preview_gone' },
    });
    expect(acts).toHaveLength(1);
  });

  it('writes nothing that was not shown: when the store has changed, the list is looked at again', async () => {
    const { seat, firms } = office(person('wang', 'commissioner'), person('li', 'commissioner'));
    const [wang, li] = [seat('wang'), seat('li')];
    const file = await fileOf(longList(3));
    const first = await wang('enterprises.previewImport', file);
    const second = await li('enterprises.previewImport', file);
    await li('enterprises.confirmImport', { previewId: second.previewId, override: [] });
    const changed = { refusal: { code: 'preview_changed' } };
    const confirmed = { previewId: first.previewId, override: [] };
    await expect(wang('enterprises.confirmImport', confirmed)).rejects.toMatchObject(changed);
    await expect(wang('enterprises.confirmImport', confirmed)).rejects.toMatchObject(changed);
    const { previewId, counts } = await wang('enterprises.previewImport', file);
    expect(counts).toMatchObject({ new: 0, duplicate: 3 });
    const result = await wang('enterprises.confirmImport', { previewId, override: [] });
    expect(result).toMatchObject({ written: 0, counts: { duplicate: 3 } });
    expect(firms).toHaveLength(3);
  });

  it('refuses an update that became a different one, and takes a change that concerns no row', async () => {
    const { seat, acts, firms } = office(person('wang', 'commissioner'));
    const call = seat('wang');
    await call('enterprises.confirmImport', {
      previewId: (await call('enterprises.previewImport', await fileOf(longList(2)))).previewId,
      override: [],
    });
    const [first, second] = firms;
    const before = first?.address;
    const file = await fileOf({
      rows: [
        ['企业名称', '地址'],
        [first?.name ?? '', '示例路999号'],
      ],
    });
    const { previewId } = await call('enterprises.previewImport', file);
    Object.assign(second ?? {}, { address: '别处' });
    Object.assign(first ?? {}, { address: '示例路999号' });
    await expect(call('enterprises.confirmImport', { previewId, override: [] })).rejects.toMatchObject({
      refusal: { code: 'preview_changed' },
    });
    expect(acts).toHaveLength(1);
    Object.assign(first ?? {}, { address: before });
    expect((await call('enterprises.confirmImport', { previewId, override: [] })).written).toBe(1);
  });

  it('follows the columns that the person chose, also when it is confirmed', async () => {
    const { seat, firms } = office(person('wang', 'commissioner'));
    const call = seat('wang');
    const file = await fileOf({
      rows: [
        ['甲列', '乙列'],
        ['示例路', '甲公司'],
      ],
    });
    const { previewId } = await call('enterprises.previewImport', {
      ...file,
      mapping: { name: 1, address: 0 },
    });
    await call('enterprises.confirmImport', { previewId, override: [] });
    expect(firms[0]).toMatchObject({ name: '甲公司', address: '示例路', districtCode: '370602' });
  });

  it('gives new firms to the commissioner who brings them, and to nobody when a dispatcher does', async () => {
    const wang = person('wang', 'commissioner');
    const both = {
      ...person('both', 'commissioner'),
      grants: [...wang.grants, ...person('x', 'dispatcher', '370611').grants],
    };
    const { seat, firms } = office(wang, person('li', 'dispatcher'), both);
    const importing = async (name: string, ...rows: string[][]) => {
      const call = seat(name);
      const file = await fileOf({ rows: [['企业名称', '区市', '地址', '专员'], ...rows] });
      const { previewId } = await call('enterprises.previewImport', file);
      await call('enterprises.confirmImport', { previewId, override: [] });
    };
    await importing('li', ['甲公司', '芝罘区']);
    await importing('wang', ['甲公司', '芝罘区', '示例路1号'], ['乙公司'], ['丙公司', '', '', 'both']);
    await importing('both', ['丁公司', '芝罘区'], ['戊公司', '福山区']);
    expect(firms.map(({ name, commissionerId }) => [name, commissionerId])).toEqual([
      ['甲公司', null],
      ['乙公司', 'wang'],
      ['丙公司', 'both'],
      ['丁公司', 'both'],
      ['戊公司', null],
    ]);
    expect(firms[0]?.address).toBe('示例路1号');
  });

  it('refuses whoever may not keep firms, at both doors', async () => {
    const { seat } = office(person('expert', 'expert'), person('admin', 'sysadmin'));
    const refused = { refusal: { code: 'not_allowed' } };
    await expect(seat('expert')('enterprises.previewImport', await fileOf(list))).rejects.toMatchObject(
      refused,
    );
    await expect(
      seat('expert')('enterprises.confirmImport', { previewId: 'x', override: [] }),
    ).rejects.toMatchObject(refused);
    // An administrator keeps accounts and sees no content.
    await expect(seat('admin')('enterprises.previewImport', await fileOf(list))).rejects.toMatchObject(
      refused,
    );
  });

  it('refuses a file that cannot be read, with the reason', async () => {
    const { seat } = office(person('wang', 'commissioner'));
    const file = {
      fileName: '名单.xlsx',
      bytes: Buffer.from('%PDF-1.7\u0000').toString('base64'),
      mapping: null,
    };
    await expect(seat('wang')('enterprises.previewImport', file)).rejects.toMatchObject({
      refusal: { code: 'bad_file', params: { reason: 'unknown_kind' } },
    });
  });

  it('forgets a preview for another one, for another seat, and after a few others', async () => {
    const { seat } = office(person('wang', 'commissioner'));
    const gone = { refusal: { code: 'preview_gone' } };
    const file = await fileOf(longList(1));
    const call = seat('wang');
    const { previewId } = await call('enterprises.previewImport', file);
    await expect(
      seat('wang 2')('enterprises.confirmImport', { previewId, override: [] }),
    ).rejects.toMatchObject(gone);
    for (let other = 2; other <= 5; other += 1)
      await seat(`wang ${other}`)('enterprises.previewImport', file);
    await expect(call('enterprises.confirmImport', { previewId, override: [] })).rejects.toMatchObject(gone);
    const fresh = await call('enterprises.previewImport', file);
    await expect(call('enterprises.confirmImport', { previewId, override: [] })).rejects.toMatchObject(gone);
    expect(
      (await call('enterprises.confirmImport', { previewId: fresh.previewId, override: [] })).written,
    ).toBe(1);
  });
});
