import { chinese } from '#shared/text/chinese.ts';
import type { Say } from '../../../ui/use-texts.ts';

const firmFields = {
  districtCode: 'district',
  chainCode: 'chain',
  commissionerId: 'commissioner',
} as const;

const visitFields = {
  visitType: 'visit:field.type',
  visitMode: 'visit:field.mode',
  visitedOn: 'visit:field.date',
  startedTime: 'visit:field.started',
  endedTime: 'visit:field.ended',
  policiesExplained: 'visit:field.policies',
  nextVisitOn: 'visit:field.nextVisit',
  enterpriseId: 'visit:field.enterprise',
  leadVisitorId: 'visit:detail.lead',
  contacts: 'visit:contact.title',
  hasNoIssue: 'visit:issue.none',
} as const;

const issueFields = {
  title: 'visit:issue.name',
  description: 'visit:issue.description',
  originalText: 'issue:detail.original',
  categoryCode: 'visit:issue.category',
  categoryNote: 'visit:issue.categoryNote',
  nature: 'visit:issue.nature',
  urgency: 'visit:issue.urgency',
  isConfidential: 'sync:field.issue.isConfidential',
  expectedOutcome: 'visit:issue.outcome',
  proposedPanelCode: 'visit:issue.panel',
  enterpriseId: 'issue:detail.fact.firm',
  reporterId: 'issue:detail.fact.reporter',
  source: 'issue:detail.fact.source',
} as const;

const has = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key);

function firmFieldName(say: Say, field: string): string | null {
  const ownNames = chinese.sync.field.enterprise;
  if (has(ownNames, field)) return say(`sync:field.enterprise.${field}`);
  const name = has(firmFields, field) ? firmFields[field] : field;
  return has(chinese.enterprise.importField, name) ? say(`enterprise:importField.${name}`) : null;
}

function visitFieldName(say: Say, field: string): string | null {
  if (has(visitFields, field)) return say(visitFields[field]);
  return has(chinese.visit.field, field) ? say(`visit:field.${field}`) : null;
}

function issueFieldName(say: Say, field: string): string | null {
  if (has(issueFields, field)) return say(issueFields[field]);
  return has(chinese.issue.step.field, field) ? say(`issue:step.field.${field}`) : null;
}

function commitmentFieldName(say: Say, field: string): string | null {
  if (field === 'text' || field === 'dueOn') return say(`commitment:${field}`);
  return has(chinese.commitment.field, field) ? say(`commitment:field.${field}`) : null;
}

/** A field's name as the forms call it; one from a newer hub stands for itself. */
export function fieldName(say: Say, table: string, field: string): string {
  const names: Readonly<Record<string, (say: Say, field: string) => string | null>> = {
    enterprise: firmFieldName,
    visit: visitFieldName,
    issue: issueFieldName,
    commitment: commitmentFieldName,
  };
  return names[table]?.(say, field) ?? field;
}
