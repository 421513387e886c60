import type { Actor } from '#shared/domain/actor.ts';
import type { SqlValue } from '#shared/domain/columns.ts';
import { panelRoles, type Role, type RoleGrant, unitRoles } from '#shared/domain/role.ts';
import type { GuardName } from '#shared/workflow/guard-names.ts';
import type { OfficeRules } from '#shared/workflow/office-rules.ts';

export interface IssueCondition {
  readonly sql: string;
  readonly params: Readonly<Record<string, SqlValue>>;
}

/** Collects values under generated names, so that no value ever stands in the text of a statement. */
function bindings() {
  const params: Record<string, SqlValue> = {};
  const bind = (value: SqlValue): string => {
    const name = `w${Object.keys(params).length}`;
    params[name] = value;
    return `:${name}`;
  };
  return { params, bind };
}

type Bind = (value: SqlValue) => string;

const inDistrict = (districtCode: string | null, bind: Bind): string =>
  districtCode === null ? '1' : `i.district_code = ${bind(districtCode)}`;

/** Of the offices that keep a list, and of leaders, who have the firms that are linked to them as well. */
function listPlace(
  { role, districtCode, chainCode = null }: RoleGrant,
  bind: Bind,
  personId: string,
): string {
  const chain = chainCode === null ? null : `i.chain_code = ${bind(chainCode)}`;
  const within = inDistrict(districtCode, bind);
  if (role === 'chain_office') return chain ?? `(i.chain_code IS NOT NULL AND ${within})`;
  if (role === 'doubling_office') return `(i.is_doubling = 1 AND ${within})`;
  const granted = chain ?? (districtCode === null ? '0' : within);
  return `(i.leader_id = ${bind(personId)} OR ${granted})`;
}

const listRoles: readonly Role[] = ['chain_office', 'doubling_office', 'leader'];

/** `covers` of the actor, as a condition on a row of issues. */
function place(grant: RoleGrant, bind: Bind, personId: string): string {
  const { role, districtCode, panelCode, unitId } = grant;
  if (listRoles.includes(role)) return listPlace(grant, bind, personId);
  if (panelRoles.includes(role)) return panelCode === null ? '0' : `i.panel_code = ${bind(panelCode)}`;
  if (unitRoles.includes(role)) {
    if (unitId === null) return '0';
    const unit = bind(unitId);
    return `(i.lead_unit_id = ${unit} OR EXISTS (SELECT 1 FROM json_each(i.assist_unit_ids) WHERE value = ${unit}))`;
  }
  return inDistrict(districtCode, bind);
}

type GuardSql = (actor: Actor, bind: Bind, rules: OfficeRules) => string;

/** Of the guards on steps that are awaited; what is asked of the arguments shows only when they are typed. */
const guardSql: Readonly<Partial<Record<GuardName, GuardSql>>> = {
  isReporter: ({ id }, bind) => `i.reporter_id = ${bind(id)}`,
  hasReturnsLeft: (_actor, bind, { mostReturns }) => `i.return_count < ${bind(mostReturns)}`,
  hasNoReturnsLeft: (_actor, bind, { mostReturns }) => `i.return_count >= ${bind(mostReturns)}`,
  isDesignatedHandler: ({ id, grants }, bind) => {
    const units = grants.flatMap(({ role, unitId }) =>
      role === 'unit_head' && unitId !== null ? [unitId] : [],
    );
    const isHead = units.map((unit) => place(headOf(unit), bind, id));
    return `(${['i.is_designated = 0', `i.handler_id IS ${bind(id)}`, ...isHead].join(' OR ')})`;
  },
  isOfLead: ({ grants }, bind) => {
    const units = grants.flatMap(({ role, unitId }) =>
      role === 'unit_head' && unitId !== null ? [bind(unitId)] : [],
    );
    const panels = grants.flatMap(({ role, panelCode }) =>
      role === 'panel_lead' && panelCode !== null ? [bind(panelCode)] : [],
    );
    return `(i.lead_unit_id IN (${units.join()}) OR i.panel_code IN (${panels.join()}))`;
  },
  hasRequest: () => 'i.extension_request IS NOT NULL',
  isNotHandler: ({ id }, bind) => `i.handler_id IS NOT ${bind(id)}`,
  isEndorsed: () => 'i.endorsed_by_id IS NOT NULL',
  isNotEndorsed: () => 'i.endorsed_by_id IS NULL',
  isIndependent: ({ id, unitId }, bind) =>
    `(i.handler_id IS NOT ${bind(id)} AND i.lead_unit_id IS NOT ${bind(unitId)})`,
  hasProposal: () => 'i.proposal IS NOT NULL',
  hasNoProposal: () => 'i.proposal IS NULL',
  isSecondPerson: ({ id }, bind) => `i.proposal ->> '$.byId' IS NOT ${bind(id)}`,
  isUnchecked: () => 'i.needs_check IS NOT 0 AND i.is_closure_confirmed IS NULL',
  isAsked: ({ id }, bind) =>
    `EXISTS (SELECT 1 FROM json_each(i.consultations) AS c
      WHERE c.value ->> '$.expertId' = ${bind(id)} AND c.value ->> '$.state' = 'asked')`,
  isConsulted: ({ id }, bind) =>
    `EXISTS (SELECT 1 FROM json_each(i.consultations) AS c
      WHERE c.value ->> '$.expertId' = ${bind(id)} AND c.value ->> '$.state' = 'taken')`,
  hasOpinion: () =>
    `EXISTS (SELECT 1 FROM json_each(i.consultations) AS c WHERE c.value ->> '$.state' = 'given')`,
  hasReleased: () =>
    `EXISTS (SELECT 1 FROM json_each(i.consultations) AS c
      WHERE c.value ->> '$.state' = 'released' AND c.value ->> '$.adoption' IS NULL)`,
  hasOpenTask: () =>
    `EXISTS (SELECT 1 FROM json_each(i.oversight) AS task WHERE task.value ->> '$.answeredAt' IS NULL)`,
};

const headOf = (unitId: string): RoleGrant => ({
  role: 'unit_head',
  districtCode: null,
  panelCode: null,
  unitId,
});

/**
 * The issues (`i`) that wait for a step which this person may take, as a condition made from the one table of steps;
 * `judge` decides the same for one issue.
 */
export function waitingFor(actor: Actor, rules: OfficeRules): IssueCondition {
  const { params, bind } = bindings();
  const awaited = rules.transitions.filter(({ isAwaited }) => isAwaited);
  const parts = awaited.flatMap(({ from, roles, guards }) => {
    const grants = actor.grants.filter((grant) => roles.includes(grant.role));
    if (grants.length === 0) return [];
    const states = `i.state IN (${from.map(bind).join(', ')})`;
    const places = `(${grants.map((grant) => place(grant, bind, actor.id)).join(' OR ')})`;
    const conditions = guards.map((guard) => guardSql[guard]?.(actor, bind, rules) ?? '1');
    return [`(${[states, places, ...conditions].join(' AND ')})`];
  });
  return { sql: parts.length === 0 ? '0' : `(${parts.join(' OR ')})`, params };
}
