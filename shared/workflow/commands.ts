import { z } from 'zod';
import { resolutions, satisfactions } from '../domain/issue-state.ts';
import { day } from '../domain/record.ts';

const note = z.string().trim().max(2_000);
const requiredNote = note.min(1);
const phoneCall = {
  isContacted: z.boolean(),
  satisfaction: z.enum(satisfactions),
  firmComment: z.string().trim().max(2_000),
};

/** What each command asks the person for. The screen builds its form from here and the hub parses with it. */
export const commandArgs = {
  submit: z.object({}),
  return_for_info: z.object({ note: requiredNote }),
  supplement: z.object({ note: requiredNote }),
  accept: z.object({ note }),
  dispatch: z.object({
    leadUnitId: z.string().nullable(),
    panelCode: z.string().nullable(),
    assistUnitIds: z.array(z.string()),
    note,
  }),
  send_back: z.object({ note: requiredNote }),
  sign: z.object({ committedOn: day, note }),
  progress: z.object({ note: requiredNote }),
  reply: z.object({ reply: z.string().trim().min(1).max(5_000), resolution: z.enum(resolutions) }),
  reject_reply: z.object({ note: requiredNote }),
  approve_reply: z.object({ note }),
  close: z.object({
    ...phoneCall,
    isContacted: z.literal(true),
    satisfaction: z.enum(['satisfied', 'fairly']),
  }),
  redo: z.object({ ...phoneCall, note: requiredNote }),
} as const;

export type CommandName = keyof typeof commandArgs;
export type CommandArgs<N extends CommandName> = z.output<(typeof commandArgs)[N]>;
/** A command with its parsed arguments, as a union that narrows on `name`. */
export type Command = { [N in CommandName]: { name: N; args: CommandArgs<N> } }[CommandName];

export const commandNames = Object.keys(commandArgs) as [CommandName, ...CommandName[]];
