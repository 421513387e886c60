import { expect, it } from 'vitest';
import { isRequired, stepDefaults, stepFields } from '#renderer/screens/issues/steps/step-values.ts';
import { commandArgs, commandNames } from '#shared/workflow/commands.ts';

const issue = {
  categoryCode: 'FIN',
  title: '需要支持',
  description: '',
  districtCode: '370699',
  panelCode: null,
  proposedPanelCode: null,
  finalDueOn: '2026-11-20',
  escalationLevel: 0,
};

it.each(commandNames)('begins %s with a value for every field, and with no other', (name) => {
  expect(Object.keys(stepDefaults(name, issue, []))).toEqual(stepFields(name));
});

it('prefers the proposed panel to the usual one of the category', () => {
  expect(stepDefaults('dispatch', issue, []).panelCode).toBe('finance');
  expect(stepDefaults('dispatch', { ...issue, proposedPanelCode: 'legal' }, []).panelCode).toBe('legal');
});

it('names a unit to lead only where it exists', () => {
  expect(stepDefaults('dispatch', issue, [{ id: 'unit-jrj' }]).leadUnitId).toBe('unit-jrj');
  expect(stepDefaults('dispatch', issue, []).leadUnitId).toBeNull();
});

it('lets a step begin that asks for nothing it lacks', () => {
  expect(commandArgs.accept.safeParse(stepDefaults('accept', issue, [])).success).toBe(true);
  expect(commandArgs.sign.safeParse(stepDefaults('sign', issue, [])).success).toBe(true);
});

it('knows from the schema what may stay empty', () => {
  expect(isRequired('accept', 'note')).toBe(false);
  expect(isRequired('send_back', 'note')).toBe(true);
  expect(isRequired('close', 'isContacted')).toBe(true);
  expect(isRequired('redo', 'isContacted')).toBe(false);
  expect(isRequired('dispatch', 'leadUnitId')).toBe(false);
});
