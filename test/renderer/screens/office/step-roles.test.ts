import { expect, it } from 'vitest';
import { humanSteps, rolesOf, withRoles } from '#renderer/screens/office/step-roles.ts';
import { transitions } from '#shared/workflow/lifecycle.ts';

it('lists what people do, each step once', () => {
  const steps = humanSteps(transitions);
  expect(new Set(steps).size).toBe(steps.length);
  expect(steps).toContain('reopen');
  expect(steps).not.toContain('recount');
});

it('keeps only what differs from the shipped table', () => {
  const changed = withRoles({ dispatch: ['inspector'] }, 'accept', ['inspector', 'dispatcher']);
  expect(changed).toEqual({ dispatch: ['inspector'], accept: ['inspector', 'dispatcher'] });
  expect(withRoles(changed, 'accept', rolesOf(transitions, 'accept'))).toEqual({ dispatch: ['inspector'] });
});
