import type { Texts } from '../texts.ts';
import type { refusal as chinese } from '../zh-CN/refusal.ts';

export const refusal: Texts<typeof chinese> = {
  unexpected: 'Something unexpected happened and was logged. Nothing typed was lost; please try again.',
  unknown_procedure: 'This version does not know that request. Please update the program.',
  invalid_input: 'Something does not fit yet. Please follow the hints.',
  not_signed_in: 'Please sign in first.',
  hub_unreachable: 'The hub cannot be reached. Everything is kept on this laptop and goes out when online.',
  needs_hub: 'The hub decides this step and the desk is offline. What was typed is kept; send it when online.',
  wrong_password: 'Account or password is not right. Please type them again.',
  offline_first_sign_in: 'This account has not signed in on this laptop yet. The first sign-in needs the network.',
  session_expired: 'The sign-in has expired. Please sign in again; nothing on this laptop is affected.',
  epoch_changed: 'The hub was restored from a backup; syncing again.',
  not_found: 'There is no such record, or no right to see it.',
  not_allowed: 'This role cannot do that.',
  illegal_step: 'The issue is now "{{state}}" and cannot take this step. What was typed is kept.',
  stale_step: 'Meanwhile {{actor}} moved the issue to "{{state}}". What was typed is kept; look again, then decide.',
  not_your_step: 'This role cannot take this step on this issue. What was typed is kept.',
  guard_isReporter: 'Only the commissioner who recorded the issue can take this step.',
  guard_hasReceiver: 'Choose a lead unit or a panel, at least one.',
  guard_hasReturnsLeft: 'It was returned twice already. Ask a supervisor to name the handler.',
  guard_isNotHandler: 'Somebody other than the handler has to review the reply.',
  guard_isIndependent: 'The caller can be neither the handler nor of the handling unit.',
  draft_problems: '{{count}} places still need attention.',
  held: 'The hub has it and waits for a person to confirm it.',
  conflict: 'The same field was changed elsewhere. Both values are kept until someone chooses.',
};
