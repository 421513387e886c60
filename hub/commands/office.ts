import { findDistrict } from '#shared/domain/districts.ts';
import { orgUnit } from '#shared/domain/org-unit.ts';
import { panel as panelRecord } from '#shared/domain/panel.ts';
import { fill } from '#shared/text/fill.ts';
import { textTable } from '#shared/text/text-table.ts';
import { listOfficeRows } from '../store/office-rows.ts';
import { changeOffice } from './change-office.ts';
import { done, mistake, problem, type Work, withStore } from './command.ts';
import { personOf, unitOf } from './find.ts';

export function listUnits(): Work {
  return (ports) =>
    withStore(ports, async (store) => {
      const units = await store.read((db) => listOfficeRows(db, 'org_unit'));
      const { columns } = ports.words;
      const rows = units.map(({ id, name, kind, districtCode }) => [name, kind, districtCode ?? '-', id]);
      return done(textTable([[columns.unit, columns.kind, columns.district, columns.id], ...rows]), {
        units,
      });
    });
}

export interface AddUnitOptions {
  readonly name: string;
  readonly kind: string;
  readonly district?: string;
}

/** Makes a responsible unit; people and panels belong to one. */
export function addUnit({ name, kind, district }: AddUnitOptions): Work {
  return async (ports) => {
    const { words, newId } = ports;
    const found = district === undefined ? null : findDistrict(district);
    if (district !== undefined && !found) throw problem(words.noDistrict, { district });
    const parsed = orgUnit.schema.safeParse({
      id: newId(),
      name: name.trim(),
      kind,
      districtCode: found?.code ?? null,
      aliases: [],
      validFrom: null,
      validTo: null,
    });
    if (!parsed.success) throw mistake(words.badUnit, { name, kind });
    const unit = parsed.data;
    await changeOffice(ports, async (tx, seeder) => {
      const units = await listOfficeRows(tx, 'org_unit');
      if (units.some((one) => one.name === unit.name)) throw problem(words.unitTaken, { name: unit.name });
      await seeder.insertRows('org_unit', [unit]);
    });
    return done([fill(words.unitAdded, { name: unit.name, id: unit.id })], { unit });
  };
}

export function listPanels(): Work {
  return (ports) =>
    withStore(ports, async (store) => {
      const panels = await store.read((db) => listOfficeRows(db, 'panel'));
      const { columns } = ports.words;
      const rows = panels.map(({ code, name, leadUnitId }) => [code, name, leadUnitId]);
      return done(textTable([[columns.panel, columns.name, columns.unit], ...rows]), { panels });
    });
}

export interface AddPanelOptions {
  readonly code: string;
  readonly name: string;
  readonly leadUnit: string;
  readonly lead?: string;
}

/** Makes an expert panel; issues are routed to panels by their codes. */
export function addPanel({ code, name, leadUnit, lead }: AddPanelOptions): Work {
  return async (ports) => {
    const { words, newId } = ports;
    const panel = await changeOffice(ports, async (tx, seeder) => {
      const parsed = panelRecord.schema.safeParse({
        id: newId(),
        code: code.trim(),
        name: name.trim(),
        leadUnitId: (await unitOf(tx, leadUnit, ports)).id,
        leadPersonId: lead === undefined ? null : (await personOf(tx, lead, ports)).id,
        validFrom: null,
        validTo: null,
      });
      if (!parsed.success) throw mistake(words.badPanel, { code, name });
      const panels = await listOfficeRows(tx, 'panel');
      if (panels.some((one) => one.code === parsed.data.code)) throw problem(words.panelTaken, { code });
      await seeder.insertRows('panel', [parsed.data]);
      return parsed.data;
    });
    return done([fill(words.panelAdded, { code: panel.code, name: panel.name })], { panel });
  };
}
