import type { Issue } from '../../domain/issue.ts';
import type { Satisfaction } from '../../domain/issue-state.ts';
import type { Effects, Patch, StepContext } from './effect.ts';

interface PhoneCall {
  readonly isContacted: boolean;
  readonly satisfaction: Satisfaction;
  readonly firmComment: string;
}

function called(
  { isContacted, satisfaction, firmComment }: PhoneCall,
  isSolved: boolean,
  { actor, at }: StepContext,
): Patch {
  return {
    callbackAt: at,
    callbackById: actor?.id ?? null,
    isContacted,
    isSolvedByFirm: isContacted ? isSolved : null,
    satisfaction,
    firmComment,
  };
}

const closed = ({ actor, at }: StepContext): Patch => ({ closedAt: at, closedById: actor?.id ?? null });
/** It begins again: nothing of an earlier end is left but in the history. */
const begunAgain = {
  closedAt: null,
  closedById: null,
  repliedAt: null,
  endorsedById: null,
  isClosureConfirmed: null,
  needsCheck: null,
} as const satisfies Patch;

const proposed = (
  kind: 'explained' | 'long_term',
  note: string,
  { actor, at }: StepContext,
): NonNullable<Issue['proposal']> => ({
  kind,
  byId: actor?.id ?? '',
  byName: actor?.name ?? '',
  at,
  note,
  node: null,
});

/** From the callback to every end, the books (挂账), and the way back. */
export const closing: Effects<
  | 'close'
  | 'redo'
  | 'propose_explained'
  | 'confirm_explained'
  | 'propose_long_term'
  | 'confirm_long_term'
  | 'refuse_proposal'
  | 'set_node'
  | 'revive'
  | 'finish_long_term'
  | 'withdraw'
  | 'check_closure'
  | 'reopen'
> = {
  close: (_issue, args, context) => ({ ...called(args, true, context), ...closed(context) }),
  redo: (issue, args, context) => ({
    ...called(args, false, context),
    repliedAt: null,
    endorsedById: null,
    redoCount: issue.redoCount + 1,
  }),
  propose_explained: (_issue, args, context) => ({
    ...called(args, false, context),
    lawful: args.lawful,
    proposal: proposed('explained', args.note, context),
  }),
  confirm_explained: (_issue, _args, context) => closed(context),
  propose_long_term: (_issue, { note, nodeTitle, nodeDueOn }, context) => ({
    proposal: {
      ...proposed('long_term', note, context),
      node: { title: nodeTitle, dueOn: nodeDueOn, outcome: '' },
    },
  }),
  confirm_long_term: ({ nodes, proposal }) => ({
    resolution: 'planned',
    nodes: proposal?.node ? [...nodes, proposal.node] : nodes,
  }),
  refuse_proposal: () => ({ proposal: null }),
  set_node: ({ nodes }, { outcome, nodeTitle, nodeDueOn }) => ({
    nodes: [
      ...nodes.slice(0, -1),
      ...nodes.slice(-1).map((node) => ({ ...node, outcome })),
      { title: nodeTitle, dueOn: nodeDueOn, outcome: '' },
    ],
  }),
  revive: () => ({ repliedAt: null, endorsedById: null }),
  finish_long_term: (_issue, { reply, resolution }, { at }) => ({ repliedAt: at, reply, resolution }),
  withdraw: (_issue, _args, context) => ({
    ...closed(context),
    resolution: 'withdrawn',
    needsCheck: true,
  }),
  check_closure: (_issue, { isConfirmed }) => ({ isClosureConfirmed: isConfirmed }),
  // What goes back to the desk where issues are accepted was not accepted yet.
  reopen: ({ state }) =>
    state === 'closed_solved' || state === 'closed_explained'
      ? begunAgain
      : { ...begunAgain, acceptedAt: null },
};
