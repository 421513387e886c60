import type { Texts } from '../texts.ts';
import type { sync as chinese } from '../zh-CN/sync.ts';

export const sync: Texts<typeof chinese> = {
  title: 'Sync centre',
  now: 'Sync now',
  counts: { waiting: 'Waiting', refused: 'Refused', conflicts: 'In conflict', arrived: 'Arrived lately' },
  lastSync: 'Last sync',
  never: 'Never synced yet',
  oldest: 'The oldest has waited since {{at}}',
  clockWrong:
    'The clock of this laptop differs from the hub by {{minutes}} minutes; please set it. Time limits follow the hub, typing is not affected.',
  firstSync: 'The first sync is not complete, so lists may lack rows. Stay online until this line goes away.',
  signedOut: 'The hub asks for a new sign-in; everything typed is on this laptop.',
  signInAgain: 'Sign in again',
  list: { open: 'To handle and waiting', arrived: 'Arrived lately' },
  none: 'Everything typed has reached the hub',
  noneHint: 'New visits and issues stand here until the hub has taken them.',
  done: 'Synced, nothing is waiting',
  stillWaiting: '{{count}} have not arrived; this goes on by itself once online',
  kind: { new: 'New', set: 'Change', cmd: 'Step' },
  table: { enterprise: 'Enterprise', visit: 'Visit', issue: 'Issue' },
  state: {
    pending: 'Waiting',
    sent: 'On its way',
    acked: 'Arrived',
    refused: 'Refused',
    conflict: 'In conflict',
    held: 'Held',
  },
  todo: {
    pending: 'Goes out by itself once online',
    sent: 'Sent, the hub has not answered yet',
    acked: 'The hub has taken it',
    refused: 'Open the record, read the reason, then decide',
    conflict: 'Both values are kept until somebody chooses',
    held: 'The hub has it; somebody there confirms it',
  },
  authoredAt: 'Typed {{at}}',
};
