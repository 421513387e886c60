import type { StepRoles } from '#shared/domain/office-setting.ts';
import { type WorkingRole, workingRoles } from '#shared/domain/role.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { transitions as shipped, type Transition } from '#shared/workflow/lifecycle.ts';

/** The steps that people take, each once, in the order of the table. */
export function humanSteps(transitions: readonly Transition[]): CommandName[] {
  const steps = transitions.filter(({ roles }) => roles.length > 0).map(({ command }) => command);
  return [...new Set(steps)];
}

/** Who may take a step. */
export function rolesOf(transitions: readonly Transition[], step: CommandName): readonly WorkingRole[] {
  const roles: readonly string[] = transitions.find(({ command }) => command === step)?.roles ?? [];
  return workingRoles.filter((one) => roles.includes(one));
}

const inOrder = (roles: readonly WorkingRole[]): string => roles.toSorted().join();

/** What the office has otherwise than the shipped table, once `step` is given to these roles. */
export function withRoles(changed: StepRoles, step: CommandName, roles: readonly WorkingRole[]): StepRoles {
  const { [step]: _before, ...others } = changed;
  const isShipped = inOrder(roles) === inOrder(rolesOf(shipped, step));
  return isShipped ? others : { ...others, [step]: [...roles] };
}
