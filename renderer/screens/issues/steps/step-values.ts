import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { measureOf, responsibleUnits } from '#resources/plan/measure-of.ts';
import { nextLevel } from '#shared/domain/escalation.ts';
import type { Issue } from '#shared/domain/issue.ts';
import type { OrgUnit } from '#shared/domain/org-unit.ts';
import { categoryOf } from '#shared/routing/categories.ts';
import { leadUnitIdsOf } from '#shared/routing/category.ts';
import { type CommandName, commandArgs } from '#shared/workflow/commands.ts';
import { type FieldKind, type FieldName, fieldKinds, isFieldName } from './field-kinds.ts';
import type { StepArgs } from './typed-steps.ts';

/** The schema of a step's form: the one that the hub parses with. */
export function stepSchema(name: CommandName): z.ZodType<FieldValues, FieldValues> {
  // A form of any step holds JSON; which keys it has is told by the schema itself.
  return commandArgs[name] as unknown as z.ZodType<FieldValues, FieldValues>;
}

/** The names of a step's fields in the order of its form. */
export function stepFields(name: CommandName): FieldName[] {
  return Object.keys(commandArgs[name].shape).filter(isFieldName);
}

/** True when the step does not go without this field. */
export function isRequired(name: CommandName, field: FieldName): boolean {
  const shape: Readonly<Record<string, z.ZodType>> = commandArgs[name].shape;
  const empty = blankOfKind[fieldKinds[field]];
  return shape[field]?.safeParse(empty).success === false;
}

const blankOfKind = {
  text: '',
  line: '',
  day: '',
  yes: false,
  unit: null,
  units: [],
  panel: null,
  person: null,
  expert: null,
  issue: null,
  choice: null,
} as const satisfies Readonly<Record<FieldKind, StepArgs[string]>>;

type Told = Pick<Issue, 'categoryCode' | 'districtCode' | 'title' | 'description'>;

/**
 * The ids of the units that usually lead this issue, the usual one first: those of its category, then those that the
 * action plan names for its measure.
 */
export function usualUnits(issue: Told): string[] {
  const category = categoryOf(issue.categoryCode);
  const measure = measureOf(issue);
  const usual = category ? leadUnitIdsOf(category, issue.districtCode) : [];
  return [...new Set([...usual, ...(measure ? responsibleUnits(measure, issue.districtCode) : [])])];
}

type Prefilled = Told & Pick<Issue, 'panelCode' | 'proposedPanelCode' | 'finalDueOn' | 'escalationLevel'>;

/** What a step's form holds before anything is typed. `units` are those that exist now. */
export function stepDefaults(
  name: CommandName,
  issue: Prefilled,
  units: readonly Pick<OrgUnit, 'id'>[],
): StepArgs {
  const isKnown = (id: string): boolean => units.some((unit) => unit.id === id);
  const prefilled: StepArgs = {
    leadUnitId: usualUnits(issue).find(isKnown) ?? null,
    panelCode:
      issue.panelCode ?? issue.proposedPanelCode ?? categoryOf(issue.categoryCode)?.panelCode ?? null,
    committedOn: issue.finalDueOn ?? '',
    escalationLevel: String(nextLevel(issue.escalationLevel)),
  };
  return Object.fromEntries(
    stepFields(name).map((field) => [field, prefilled[field] ?? blankOfKind[fieldKinds[field]]]),
  );
}
