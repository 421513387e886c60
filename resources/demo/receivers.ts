import { must } from '#shared/assert.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import { categoryOf } from '#shared/routing/categories.ts';
import { districtUnitId, leadUnitIdsOf } from '#shared/routing/category.ts';
import { panels } from '../reference/panels.ts';
import { demoDistrictCode } from './district.ts';
import { demoPeople } from './people.ts';
import type { Chapter } from './stories/story.ts';

/** Who an issue is dispatched to, and the people who take its steps. */
export interface Receivers {
  readonly leadUnitId: string;
  readonly panelCode: string | null;
  readonly assistUnitIds: readonly string[];
  readonly workerId: string;
  /** The head who endorses what the worker answers; null where the worker is one. */
  readonly headId: string | null;
}

/** The first person who holds such a grant. */
export function personWith(isWanted: (grant: RoleGrant) => boolean): string {
  const found = demoPeople.find(({ grants }) => grants.some(isWanted));
  return must(found, 'the demonstration has somebody for every step').id;
}

export const dispatcherId = personWith((grant) => grant.role === 'dispatcher');
export const callerId = personWith((grant) => grant.role === 'callback_agent');
export const inspectorId = personWith((grant) => grant.role === 'inspector');
export const leaderId = personWith((grant) => grant.role === 'leader');
export const expertId = personWith((grant) => grant.role === 'expert');
/** Whom the finance panel asks for opinions. */
export const adviserId = must(
  demoPeople.find(({ account }) => account === 'demo-guarantor'),
  'the finance panel has a second expert',
).id;

const district = districtUnitId(demoDistrictCode);

/** The usual receivers of a class of issues: its panel and that panel's lead unit, or its first lead unit alone. */
export function receiversOf({ categoryCode, panelCode }: Chapter): Receivers {
  const panel = panels.find((entry) => entry.code === panelCode);
  if (panel) {
    const workerId = personWith((grant) => grant.role === 'panel_lead' && grant.panelCode === panel.code);
    const { leadUnitId } = panel;
    return { leadUnitId, panelCode, assistUnitIds: [], workerId, headId: null };
  }
  const category = must(categoryOf(categoryCode), 'a chapter tells of a shipped class');
  const leadUnitId = must(
    leadUnitIdsOf(category, demoDistrictCode)[0],
    'a class without a panel has a lead unit',
  );
  return {
    leadUnitId,
    panelCode: null,
    assistUnitIds: leadUnitId === district ? [] : [district],
    workerId: personWith((grant) => grant.role === 'handler' && grant.unitId === leadUnitId),
    headId: personWith((grant) => grant.role === 'unit_head' && grant.unitId === leadUnitId),
  };
}
