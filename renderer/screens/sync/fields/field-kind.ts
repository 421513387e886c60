import { z } from 'zod';
import type { chinese } from '#shared/text/chinese.ts';

/** The lists of values in the catalogue that a field chooses from. */
type ListName = Extract<
  keyof typeof chinese.domain,
  'chainRole' | 'visitType' | 'visitMode' | 'opStatus' | 'nature' | 'urgency' | 'source'
>;

/** How a field is shown and typed. `hint` values such as contacts are shown only. */
export type FieldKind =
  | 'line'
  | 'prose'
  | 'day'
  | 'time'
  | 'yesNo'
  | 'person'
  | 'district'
  | 'chain'
  | 'industry'
  | 'basis'
  | 'category'
  | 'panel'
  | 'companions'
  | 'contacts'
  | 'tags'
  | 'firm'
  | { readonly list: ListName };

const kinds: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = {
  enterprise: {
    isUsccConfirmed: 'yesNo',
    districtCode: 'district',
    chainCode: 'chain',
    chainRole: { list: 'chainRole' },
    doublingFrom: 'day',
    doublingTo: 'day',
    tags: 'tags',
    contacts: 'contacts',
    commissionerId: 'person',
    industryCode: 'industry',
    leaderId: 'person',
    standingBasis: 'basis',
  },
  visit: {
    enterpriseId: 'firm',
    visitType: { list: 'visitType' },
    visitMode: { list: 'visitMode' },
    visitedOn: 'day',
    startedTime: 'time',
    endedTime: 'time',
    leadVisitorId: 'person',
    coVisitors: 'companions',
    contacts: 'contacts',
    opStatus: { list: 'opStatus' },
    minutes: 'prose',
    policiesExplained: 'prose',
    suggestions: 'prose',
    nextStep: 'prose',
    nextVisitOn: 'day',
    hasNoIssue: 'yesNo',
  },
  commitment: { text: 'prose', dueOn: 'day', outcome: 'prose', closedOn: 'day' },
  issue: {
    enterpriseId: 'firm',
    source: { list: 'source' },
    description: 'prose',
    originalText: 'prose',
    categoryCode: 'category',
    nature: { list: 'nature' },
    urgency: { list: 'urgency' },
    isConfidential: 'yesNo',
    expectedOutcome: 'prose',
    proposedPanelCode: 'panel',
    reporterId: 'person',
  },
};

/** A line of text unless it is known to be something else. */
export function fieldKind(table: string, field: string): FieldKind {
  return kinds[table]?.[field] ?? 'line';
}

/** Whether two of its values may be compared word by word. */
export function isText(kind: FieldKind): boolean {
  return kind === 'line' || kind === 'prose';
}

const companionList = z.array(z.object({ name: z.string(), unit: z.string() }));
const contactList = z.array(z.object({ name: z.string(), title: z.string(), phone: z.string() }));
const basisValue = z.object({ on: z.string(), source: z.string() });
const tagList = z.array(z.object({ code: z.string() }));

/** The members of a list as it crosses the wire; none where it is something else. */
export const companionsIn = (value: unknown) => companionList.safeParse(value).data ?? [];
export const contactsIn = (value: unknown) => contactList.safeParse(value).data ?? [];
export const tagsIn = (value: unknown) => tagList.safeParse(value).data ?? [];

/** By what a firm entered or left a list, as people read it; empty for something else. */
export function basisText(value: unknown): string {
  const basis = basisValue.safeParse(value).data;
  return basis ? `${basis.on} ${basis.source}` : '';
}
