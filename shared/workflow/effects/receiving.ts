import type { CommandArgs } from '../commands.ts';
import { isSampled } from '../sampling.ts';
import { type Effects, nothing, type Patch, type StepContext } from './effect.ts';

const withoutReceiver = {
  panelCode: null,
  leadUnitId: null,
  assistUnitIds: [],
  dispatchedAt: null,
  handlerId: null,
  isDesignated: false,
} as const satisfies Patch;

/** A dispatch to a panel alone names the panel's lead unit. */
function dispatched(args: CommandArgs<'dispatch'>, { at, panels }: StepContext): Patch {
  const panel = panels.find((entry) => entry.code === args.panelCode);
  return {
    panelCode: args.panelCode,
    leadUnitId: args.leadUnitId ?? panel?.leadUnitId ?? null,
    assistUnitIds: args.assistUnitIds,
    dispatchedAt: at,
    signedAt: null,
    handlerId: null,
  };
}

/** From the recording to the unit that signs. */
export const receiving: Effects<
  | 'submit'
  | 'close_on_spot'
  | 'return_for_info'
  | 'supplement'
  | 'accept'
  | 'decline'
  | 'merge'
  | 'dispatch'
  | 'designate'
  | 'send_back'
  | 'sign'
> = {
  submit: (_issue, _args, { at }) => ({ receivedAt: at }),
  close_on_spot: ({ id }, { reply }, { at, actor, office }) => ({
    needsCheck: isSampled(id, office.rules.onSpotSample),
    receivedAt: at,
    repliedAt: at,
    reply,
    resolution: 'solved',
    closedAt: at,
    closedById: actor?.id ?? null,
  }),
  return_for_info: nothing,
  supplement: nothing,
  accept: (_issue, _args, { at }) => ({ acceptedAt: at }),
  decline: (_issue, { redirectTo }, { at, actor }) => ({
    reply: redirectTo,
    resolution: 'unsupported',
    closedAt: at,
    closedById: actor?.id ?? null,
  }),
  merge: (_issue, { mainIssueId }, { at, actor }) => ({
    mergedIntoId: mainIssueId,
    closedAt: at,
    closedById: actor?.id ?? null,
  }),
  dispatch: (_issue, args, context) => dispatched(args, context),
  designate: (_issue, { leadUnitId, handlerId }, { at }) => ({
    ...withoutReceiver,
    leadUnitId,
    handlerId,
    isDesignated: true,
    dispatchedAt: at,
    signedAt: null,
  }),
  send_back: (issue) => ({ ...withoutReceiver, returnCount: issue.returnCount + 1 }),
  sign: (issue, { committedOn }, { at, actor }) => ({
    signedAt: at,
    handlerId: issue.isDesignated ? issue.handlerId : (actor?.id ?? null),
    committedOn,
  }),
};
