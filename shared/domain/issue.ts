import { z } from 'zod';
import { channels } from './channel.ts';
import { consultation } from './consultation.ts';
import { chainRole } from './enterprise.ts';
import { highestLevel } from './escalation.ts';
import { intake } from './intake.ts';
import {
  bookNode,
  channelChange,
  clockPause,
  extensionRequest,
  oversightTask,
  proposal,
} from './issue-course.ts';
import { issueStates, lawfulness, resolutions, satisfactions } from './issue-state.ts';
import { isPlainLine } from './plain-line.ts';
import { bool, day, instant, integer, json, personRef, type RowOf, record, text } from './record.ts';

const issueSources = [
  'visit',
  'hotline',
  'jsjb',
  'meeting',
  'leader',
  'self',
  'fin_tutor',
  'chain_office',
] as const;
export const issueNatures = ['consult', 'help', 'suggest', 'complaint'] as const;
export const urgencies = ['normal', 'raised', 'urgent'] as const;

/**
 * An issue (诉求). The reporter writes the first group; everything below it is the hub's: a snapshot of the
 * firm (so that a panel needs no access to the firm's record), the state, the clocks, the outcome, and what of its
 * course the next step depends on.
 */
export const issue = record('issue', {
  enterpriseId: text(z.string().min(1), 'once'),
  visitId: text(z.string().nullable(), 'once'),
  source: text(z.enum(issueSources), 'once'),
  title: text(z.string().trim().min(1).max(120).refine(isPlainLine)),
  description: text(z.string().trim().max(5_000)),
  originalText: text(z.string().max(5_000), 'once'),
  categoryCode: text(z.string().min(1)),
  categoryNote: text(z.string().max(200)),
  nature: text(z.enum(issueNatures)),
  urgency: text(z.enum(urgencies)),
  isConfidential: bool(z.boolean()),
  expectedOutcome: text(z.string().max(1_000)),
  proposedPanelCode: text(z.string().nullable()),
  intake: json(intake.default({}), 'lww'),
  reporterId: text(personRef, 'once'),
  capturedAt: text(instant, 'once'),

  issueNo: text(z.string().nullable(), 'hub'),
  enterpriseName: text(z.string(), 'hub'),
  districtCode: text(z.string(), 'hub'),
  chainCode: text(z.string().nullable(), 'hub'),
  chainRole: text(chainRole.nullable(), 'hub'),
  isDoubling: bool(z.boolean(), 'hub'),
  channel: text(z.enum(channels), 'hub'),
  state: text(z.enum(issueStates), 'hub'),
  rev: integer(z.int().min(0), 'hub'),
  panelCode: text(z.string().nullable(), 'hub'),
  leadUnitId: text(z.string().nullable(), 'hub'),
  assistUnitIds: json(z.array(z.string()), 'hub'),
  handlerId: text(z.string().nullable(), 'hub'),
  receivedAt: text(instant.nullable(), 'hub'),
  acceptedAt: text(instant.nullable(), 'hub'),
  dispatchedAt: text(instant.nullable(), 'hub'),
  signedAt: text(instant.nullable(), 'hub'),
  repliedAt: text(instant.nullable(), 'hub'),
  closedAt: text(instant.nullable(), 'hub'),
  closedById: text(z.string().nullable(), 'hub'),
  stateSince: text(instant.nullable(), 'hub'),
  dueAt: text(instant.nullable(), 'hub'),
  warnAt: text(instant.nullable(), 'hub'),
  alarmAt: text(instant.nullable(), 'hub'),
  finalDueOn: text(day.nullable(), 'hub'),
  isDueProvisional: bool(z.boolean(), 'hub'),
  committedOn: text(day.nullable(), 'hub'),
  reply: text(z.string(), 'hub'),
  resolution: text(z.enum(resolutions).nullable(), 'hub'),
  callbackAt: text(instant.nullable(), 'hub'),
  callbackById: text(z.string().nullable(), 'hub'),
  isContacted: bool(z.boolean().nullable(), 'hub'),
  isSolvedByFirm: bool(z.boolean().nullable(), 'hub'),
  satisfaction: text(z.enum(satisfactions).nullable(), 'hub'),
  firmComment: text(z.string(), 'hub'),
  returnCount: integer(z.int().min(0), 'hub'),
  redoCount: integer(z.int().min(0), 'hub'),
  pauses: json(z.array(clockPause), 'hub'),
  holdUntil: text(day.nullable(), 'hub'),
  expiredHolds: integer(z.int().min(0), 'hub'),
  extensionDays: integer(z.int().min(0), 'hub'),
  extensionCount: integer(z.int().min(0), 'hub'),
  extensionRequest: json(extensionRequest.nullable(), 'hub'),
  channelChanges: json(z.array(channelChange), 'hub'),
  isDesignated: bool(z.boolean(), 'hub'),
  firstFeedbackAt: text(instant.nullable(), 'hub'),
  progressAt: text(instant.nullable(), 'hub'),
  endorsedById: text(z.string().nullable(), 'hub'),
  proposal: json(proposal.nullable(), 'hub'),
  nodes: json(z.array(bookNode), 'hub'),
  mergedIntoId: text(z.string().nullable(), 'hub'),
  lawful: text(z.enum(lawfulness).nullable(), 'hub'),
  isClosureConfirmed: bool(z.boolean().nullable(), 'hub'),
  urgeCount: integer(z.int().min(0), 'hub'),
  urgedAt: text(instant.nullable(), 'hub'),
  oversight: json(z.array(oversightTask), 'hub'),
  consultations: json(z.array(consultation), 'hub'),
  escalationLevel: integer(z.int().min(0).max(highestLevel), 'hub'),
  leaderId: text(z.string().nullable(), 'hub'),
  /** Whoever calls back has to look at how it ended; null where an older program did not say: it is looked at. */
  needsCheck: bool(z.boolean().nullable(), 'hub'),
});
export type Issue = RowOf<typeof issue>;
