import type { CommandName } from '#shared/workflow/commands.ts';

/**
 * The steps that people take for an issue, in order. The fast channel itself leaves out the first acceptance and
 * dispatch; a handler's reply is endorsed by the head of the unit without being told here.
 */
export type Life = readonly CommandName[];

const received: Life = ['submit', 'accept', 'dispatch'];
const signed: Life = [...received, 'sign'];
const replied: Life = [...signed, 'progress', 'reply'];
const approved: Life = [...replied, 'approve_reply'];
const asked: Life = ['submit', 'return_for_info'];
const returned: Life = [...received, 'send_back'];
const redone: Life = [...approved, 'redo'];
const returnedTwice: Life = [...returned, 'dispatch', 'send_back'];
const worked: Life = [...signed, 'progress'];
const onBooks: Life = [...worked, 'propose_long_term', 'confirm_long_term'];

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
  onSpot: ['close_on_spot'],
  declined: ['submit', 'decline'],
  merged: ['submit', 'merge'],
  withdrawn: ['submit', 'withdraw'],
  withdrawnChecked: ['submit', 'accept', 'withdraw', 'check_closure'],
  returnedTwice,
  designated: [...returnedTwice, 'designate'],
  conferring: [...worked, 'confer'],
  conferred: [...worked, 'confer', 'conclude'],
  onHold: [...worked, 'hold'],
  resumed: [...worked, 'hold', 'resume'],
  extensionAsked: [...worked, 'request_extension'],
  extended: [...worked, 'request_extension', 'grant_extension'],
  longTermProposed: [...worked, 'propose_long_term'],
  onBooks,
  onBooksFollowed: [...onBooks, 'set_node'],
  explainedProposed: [...approved, 'propose_explained'],
  explained: [...approved, 'propose_explained', 'confirm_explained'],
  reopened: [...approved, 'close', 'reopen'],
  supervised: [...signed, 'urge', 'supervise'],
  instructed: [...signed, 'instruct', 'answer_task', 'progress'],
  closed: [...approved, 'close'],
  closedWorked: [...signed, 'progress', 'progress', 'reply', 'approve_reply', 'close'],
  closedAsked: [...asked, 'supplement', ...approved.slice(1), 'close'],
  closedReturned: [...returned, 'dispatch', 'sign', 'progress', 'reply', 'approve_reply', 'close'],
  closedRejected: [...replied, 'reject_reply', 'progress', 'reply', 'approve_reply', 'close'],
  closedRedone: [...redone, 'progress', 'reply', 'approve_reply', 'close'],
} satisfies Record<string, Life>;
