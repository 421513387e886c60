import type { Actor } from '#shared/domain/actor.ts';
import type { SqlValue } from '#shared/domain/columns.ts';
import { panelRoles, type RoleGrant, unitRoles } from '#shared/domain/role.ts';
import type { GuardName } from '#shared/workflow/guards.ts';
import { maxReturns } from '#shared/workflow/guards.ts';
import { type Transition, transitions } from '#shared/workflow/lifecycle.ts';

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

/** `covers` of the actor, as a condition on a row of issues. */
function place({ role, districtCode, panelCode, unitId }: RoleGrant, bind: Bind): string {
  if (panelRoles.includes(role)) return panelCode === null ? '0' : `i.panel_code = ${bind(panelCode)}`;
  if (unitRoles.includes(role)) {
    if (unitId === null) return '0';
    const unit = bind(unitId);
    return `(i.lead_unit_id = ${unit} OR EXISTS (SELECT 1 FROM json_each(i.assist_unit_ids) WHERE value = ${unit}))`;
  }
  return districtCode === null ? '1' : `i.district_code = ${bind(districtCode)}`;
}

const guardSql: Readonly<Record<GuardName, (actor: Actor, bind: Bind) => string>> = {
  isReporter: ({ id }, bind) => `i.reporter_id = ${bind(id)}`,
  hasReceiver: () => '1',
  hasReturnsLeft: (_actor, bind) => `i.return_count < ${bind(maxReturns)}`,
  isNotHandler: ({ id }, bind) => `i.handler_id IS NOT ${bind(id)}`,
  isIndependent: ({ id, unitId }, bind) =>
    `(i.handler_id IS NOT ${bind(id)} AND i.lead_unit_id IS NOT ${bind(unitId)})`,
};

/** A step that leaves the issue where it is, or that follows the recording by itself, waits for nobody. */
const isAwaited = ({ from, to }: Transition): boolean => !from.includes(to) && !from.includes('draft');

/**
 * The issues (`i`) that wait for a step which this person may take, as a condition made from the one table of steps;
 * `judge` decides the same for one issue.
 */
export function waitingFor(actor: Actor): IssueCondition {
  const { params, bind } = bindings();
  const parts = transitions.filter(isAwaited).flatMap(({ from, roles, guards }) => {
    const grants = actor.grants.filter((grant) => roles.includes(grant.role));
    if (grants.length === 0) return [];
    const states = `i.state IN (${from.map(bind).join(', ')})`;
    const places = `(${grants.map((grant) => place(grant, bind)).join(' OR ')})`;
    return [`(${[states, places, ...guards.map((guard) => guardSql[guard](actor, bind))].join(' AND ')})`];
  });
  return { sql: parts.length === 0 ? '0' : `(${parts.join(' OR ')})`, params };
}
