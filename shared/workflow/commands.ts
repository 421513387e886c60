import { z } from 'zod';
import { channels } from '../domain/channel.ts';
import { adoptions, consultModes, usefulness } from '../domain/consultation.ts';
import { highestLevel } from '../domain/escalation.ts';
import { answer } from '../domain/issue-course.ts';
import {
  declineReasons,
  holdReasons,
  issueStates,
  lawfulness,
  resolutions,
  satisfactions,
} from '../domain/issue-state.ts';
import { day } from '../domain/record.ts';

const note = z.string().trim().max(2_000);
const requiredNote = note.min(1);
const words = z.string().trim().max(5_000);
const line = z.string().trim().min(1).max(200);
const phoneCall = {
  isContacted: z.boolean(),
  satisfaction: z.enum(satisfactions),
  firmComment: z.string().trim().max(2_000),
};
const opinionArgs = z.object({ diagnosis: answer, advice: answer, risks: words, nextSteps: words });
/** Forms hold them as text. */
const workingDays = z.coerce.number().int().min(1).max(60);

/** What each command asks the person for. The screen builds its form from here and the hub parses with it. */
export const commandArgs = {
  submit: z.object({}),
  close_on_spot: z.object({ reply: answer }),
  return_for_info: z.object({ note: requiredNote }),
  supplement: z.object({ note: requiredNote }),
  accept: z.object({ note }),
  decline: z.object({ declineReason: z.enum(declineReasons), redirectTo: line, note: requiredNote }),
  merge: z.object({ mainIssueId: z.string().min(1), note }),
  dispatch: z.object({
    leadUnitId: z.string().nullable(),
    panelCode: z.string().nullable(),
    assistUnitIds: z.array(z.string()),
    note,
  }),
  designate: z.object({ leadUnitId: z.string().min(1), handlerId: z.string().min(1), note: requiredNote }),
  send_back: z.object({ note: requiredNote }),
  sign: z.object({ committedOn: day, note }),
  progress: z.object({ note: requiredNote }),
  confer: z.object({ unitIds: z.array(z.string()).min(2), note: requiredNote }),
  conclude: z.object({
    decision: answer,
    ownerUnitId: z.string().min(1),
    decisionDueOn: day,
    note,
  }),
  hold: z.object({ holdReason: z.enum(holdReasons), holdUntil: day, note: requiredNote }),
  resume: z.object({ note }),
  request_extension: z.object({ extensionDays: workingDays, note: requiredNote }),
  grant_extension: z.object({ note }),
  refuse_extension: z.object({ note: requiredNote }),
  reply: z.object({ reply: answer, resolution: z.enum(resolutions) }),
  reject_reply: z.object({ note: requiredNote }),
  endorse_reply: z.object({ note }),
  approve_reply: z.object({ note }),
  close: z.object({
    ...phoneCall,
    isContacted: z.literal(true),
    satisfaction: z.enum(['satisfied', 'fairly']),
  }),
  redo: z.object({ ...phoneCall, note: requiredNote }),
  propose_explained: z.object({ ...phoneCall, lawful: z.enum(lawfulness), note: requiredNote }),
  confirm_explained: z.object({ note }),
  propose_long_term: z.object({
    note: requiredNote,
    nodeTitle: line,
    nodeDueOn: day,
    isFirmInformed: z.literal(true),
  }),
  confirm_long_term: z.object({ note }),
  refuse_proposal: z.object({ note: requiredNote }),
  set_node: z.object({ outcome: answer, nodeTitle: line, nodeDueOn: day }),
  revive: z.object({ note: requiredNote }),
  finish_long_term: z.object({ reply: answer, resolution: z.enum(resolutions) }),
  withdraw: z.object({ note: requiredNote }),
  check_closure: z.object({ isConfirmed: z.boolean(), note }),
  reopen: z.object({ note: requiredNote }),
  urge: z.object({ note: requiredNote }),
  supervise: z.object({ note: requiredNote, taskDueOn: day }),
  instruct: z.object({ note: requiredNote, taskDueOn: day }),
  answer_task: z.object({ note: requiredNote }),
  escalate: z.object({
    escalationLevel: z.coerce.number().int().min(1).max(highestLevel),
    note: requiredNote,
  }),
  consult: z.object({
    expertId: z.string().min(1),
    consultMode: z.enum(consultModes),
    question: answer,
    opinionDueOn: day,
  }),
  take_consultation: z.object({ note }),
  decline_consultation: z.object({ note: requiredNote }),
  give_opinion: opinionArgs,
  revise_opinion: opinionArgs,
  release_opinion: z.object({ note }),
  adopt_opinion: z.object({ adoption: z.enum(adoptions), note: requiredNote }),
  rate_opinion: z.object({ usefulness: z.enum(usefulness), note }),
  change_channel: z.object({ channel: z.enum(channels) }),
  recount: z.object({}),
  hear_of_main: z.object({
    mainIssueNo: z.string(),
    mainState: z.enum(issueStates),
    reply: z.string(),
    resolution: z.enum(resolutions).nullable(),
  }),
} as const;

export type CommandName = keyof typeof commandArgs;
export type CommandArgs<N extends CommandName> = z.output<(typeof commandArgs)[N]>;
/** A command with its parsed arguments, as a union that narrows on `name`. */
export type Command = { [N in CommandName]: { name: N; args: CommandArgs<N> } }[CommandName];

export const commandNames = Object.keys(commandArgs) as [CommandName, ...CommandName[]];
