import type { CommandName } from '#shared/workflow/commands.ts';

/** The steps that people take for an issue, in order. The fast channel itself leaves out the first acceptance and dispatch. */
export type Life = readonly CommandName[];

const received: Life = ['submit', 'accept', 'dispatch'];
const signed: Life = [...received, 'sign'];
const replied: Life = [...signed, 'progress', 'reply'];
const approved: Life = [...replied, 'approve_reply'];
const asked: Life = ['submit', 'return_for_info'];
const returned: Life = [...received, 'send_back'];
const redone: Life = [...approved, 'redo'];

export const lives = {
  unsent: [],
  submitted: ['submit'],
  asked,
  supplemented: [...asked, 'supplement'],
  accepted: ['submit', 'accept'],
  returned,
  received,
  signed,
  worked: [...signed, 'progress', 'progress'],
  redone,
  redoneWorked: [...redone, 'progress'],
  replied,
  replyRejected: [...replied, 'reject_reply'],
  approved,
  closed: [...approved, 'close'],
  closedWorked: [...signed, 'progress', 'progress', 'reply', 'approve_reply', 'close'],
  closedAsked: [...asked, 'supplement', ...approved.slice(1), 'close'],
  closedReturned: [...returned, 'dispatch', 'sign', 'progress', 'reply', 'approve_reply', 'close'],
  closedRejected: [...replied, 'reject_reply', 'progress', 'reply', 'approve_reply', 'close'],
  closedRedone: [...redone, 'progress', 'reply', 'approve_reply', 'close'],
} satisfies Record<string, Life>;
