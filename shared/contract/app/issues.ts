import { z } from 'zod';
import { enterpriseContact } from '../../domain/enterprise.ts';
import { issue } from '../../domain/issue.ts';
import { issueEvent } from '../../domain/issue-event.ts';
import { issueStates } from '../../domain/issue-state.ts';
import { commandNames } from '../../workflow/commands.ts';
import { lamps } from '../../workflow/lamp.ts';
import { pageInput, pageOf } from './paging.ts';
import { syncMark } from './visits.ts';

/** A command of this person that has not been accepted by the hub: waiting, or refused with what was typed. */
export const pendingCommand = z.object({
  opId: z.uuid(),
  name: z.enum(commandNames),
  args: z.record(z.string(), z.json()),
  authoredAt: z.iso.datetime(),
  refusal: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});
export type PendingCommand = z.infer<typeof pendingCommand>;

export const issueRow = issue.schema.extend({
  displayNo: z.string(),
  lamp: z.enum(lamps),
  leadUnitName: z.string(),
  reporterName: z.string(),
  syncMark,
});
export type IssueRow = z.infer<typeof issueRow>;

export const issueFilter = z.object({
  text: z.string().max(100),
  /** `mine`: waits for a step that this person may take. */
  group: z.enum(['all', 'open', 'mine', 'reported', 'closed']),
  panelCode: z.string().nullable(),
  districtCode: z.string().nullable(),
  state: z.enum(issueStates).nullable(),
  lamp: z.enum(lamps).nullable(),
  kind: z.enum(['all', 'chain', 'doubling', 'fast']),
});
export type IssueFilter = z.infer<typeof issueFilter>;

/** The filter that lets every issue through. */
export const everyIssue: IssueFilter = {
  text: '',
  group: 'all',
  panelCode: null,
  districtCode: null,
  state: null,
  lamp: null,
  kind: 'all',
};

export const issuesApi = {
  /** Open issues first, by due time; closed ones by closing time, newest first. */
  'issues.list': { input: z.object({ filter: issueFilter, ...pageInput }), output: pageOf(issueRow) },
  'issues.count': {
    input: z.object({}),
    output: z.object({
      open: z.int(),
      mine: z.int(),
      byPanel: z.record(z.string(), z.int()),
      byState: z.record(z.string(), z.int()),
      byLamp: z.record(z.string(), z.int()),
      chain: z.int(),
      doubling: z.int(),
    }),
  },
  /** Consultations of open issues that experts have in hand, by person. */
  'issues.expertLoads': { input: z.object({}), output: z.record(z.string(), z.int()) },
  'issues.get': {
    input: z.object({ id: z.string() }),
    output: z.object({
      issue: issueRow,
      /** Of the firm, where this laptop holds it; phones are masked. */
      contacts: z.array(enterpriseContact),
      events: z.array(issueEvent.schema),
      pending: z.array(pendingCommand),
      allowed: z.array(z.enum(commandNames)),
      /** Whether this laptop holds the firm and the visit, which not everybody who works on an issue may see. */
      holds: z.object({ enterprise: z.boolean(), visit: z.boolean() }),
    }),
  },
  /**
   * Sends one step. Steps that need the hub are pushed at once and answered with its verdict; offline they are refused
   * with `needs_hub`, signed out of the hub with `session_expired`, and the typed arguments stay on the device
   * (`issues.keepTyped`).
   */
  'issues.command': {
    input: z.object({
      id: z.string(),
      name: z.enum(commandNames),
      expect: z.object({ state: z.enum(issueStates), rev: z.int() }),
      args: z.record(z.string(), z.json()),
    }),
    output: z.object({
      outcome: z.enum(['done', 'waiting', 'refused']),
      code: z.string().nullable(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  },
  /**
   * What was typed into a step's form, on disk within 400 ms; `getTyped` gives it back after a restart. Empty `args`
   * take it off.
   */
  'issues.keepTyped': {
    input: z.object({ id: z.string(), name: z.enum(commandNames), args: z.record(z.string(), z.json()) }),
    output: z.object({}),
  },
  'issues.getTyped': {
    input: z.object({ id: z.string() }),
    output: z.array(
      z.object({
        name: z.enum(commandNames),
        args: z.record(z.string(), z.json()),
        savedAt: z.iso.datetime(),
      }),
    ),
  },
  /** Takes a refused command off the list once the person has read it. */
  'issues.dismiss': { input: z.object({ opId: z.uuid() }), output: z.object({}) },
} as const;
