import type { chinese } from '#shared/text/chinese.ts';

export type FieldName = keyof typeof chinese.issue.step.field;

/** How each thing that a step asks for is asked. */
export type FieldKind =
  | 'text'
  | 'line'
  | 'day'
  | 'yes'
  | 'unit'
  | 'units'
  | 'panel'
  | 'person'
  | 'expert'
  | 'issue'
  | 'choice';

export const fieldKinds = {
  note: 'text',
  reply: 'text',
  firmComment: 'text',
  decision: 'text',
  outcome: 'text',
  redirectTo: 'line',
  nodeTitle: 'line',
  committedOn: 'day',
  holdUntil: 'day',
  decisionDueOn: 'day',
  nodeDueOn: 'day',
  taskDueOn: 'day',
  extensionDays: 'line',
  isContacted: 'yes',
  isFirmInformed: 'yes',
  isConfirmed: 'yes',
  leadUnitId: 'unit',
  ownerUnitId: 'unit',
  assistUnitIds: 'units',
  unitIds: 'units',
  panelCode: 'panel',
  handlerId: 'person',
  mainIssueId: 'issue',
  resolution: 'choice',
  satisfaction: 'choice',
  declineReason: 'choice',
  holdReason: 'choice',
  lawful: 'choice',
  escalationLevel: 'choice',
  documentNo: 'line',
  channel: 'choice',
  mainIssueNo: 'line',
  expertId: 'expert',
  consultMode: 'choice',
  question: 'text',
  opinionDueOn: 'day',
  diagnosis: 'text',
  advice: 'text',
  risks: 'text',
  nextSteps: 'text',
  adoption: 'choice',
  usefulness: 'choice',
  mainState: 'choice',
} as const satisfies Readonly<Record<FieldName, FieldKind>>;

export const isFieldName = (name: string): name is FieldName => Object.hasOwn(fieldKinds, name);
