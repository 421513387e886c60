import { z } from 'zod';
import { enterprise } from '../../domain/enterprise.ts';
import { enterpriseEvent, standingKinds } from '../../domain/enterprise-event.ts';
import { importField, importPreview, importResult } from '../../import/preview.ts';
import { issueRow } from './issues.ts';
import { pageInput, pageOf } from './paging.ts';
import { visitRow } from './visits.ts';

/** A firm as lists show it; `phones` in contacts are masked. */
export const enterpriseRow = enterprise.schema.extend({
  commissionerName: z.string(),
  lastVisitOn: z.iso.date().nullable(),
  openIssues: z.int(),
  overdueIssues: z.int(),
  isPending: z.boolean(),
});
export type EnterpriseRow = z.infer<typeof enterpriseRow>;

export const enterpriseFilter = z.object({
  /** Name, pinyin, pinyin initials, or the last digits of the code. */
  text: z.string().max(100),
  chainCode: z.string().nullable(),
  kind: z.enum(['all', 'leader', 'member', 'doubling', 'other']),
  isMine: z.boolean(),
});

export const enterprisesApi = {
  'enterprises.list': {
    input: z.object({ filter: enterpriseFilter, ...pageInput }),
    output: pageOf(enterpriseRow),
  },
  /** The best matches for a picker, best first. */
  'enterprises.find': {
    input: z.object({ text: z.string().max(100), limit: z.int().min(1).max(50) }),
    output: z.array(enterpriseRow),
  },
  'enterprises.get': {
    input: z.object({ id: z.string() }),
    output: z.object({
      enterprise: enterpriseRow,
      visits: z.array(visitRow),
      issues: z.array(issueRow),
      /** What it entered, left and stood in otherwise, the latest first. */
      history: z.array(enterpriseEvent.schema),
      /** What of its standing this person keeps. */
      keeps: z.array(z.enum(standingKinds)),
    }),
  },
  'enterprises.count': { input: z.object({}), output: z.object({ all: z.int(), mine: z.int() }) },
  /** Parses a spreadsheet and compares it with the store. Nothing is written. */
  'enterprises.previewImport': {
    input: z.object({
      fileName: z.string().max(255),
      bytes: z.base64(),
      /** Column index per field where the person corrected the proposal; null: take the proposal. */
      mapping: z.partialRecord(importField, z.int().min(0)).nullable(),
    }),
    output: importPreview,
  },
  /** Writes the previewed rows that are new or updates; `override` lists warning rows to take as they are. */
  'enterprises.confirmImport': {
    input: z.object({ previewId: z.string(), override: z.array(z.int()) }),
    output: importResult,
  },
} as const;
