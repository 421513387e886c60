import type { Texts } from '../texts.ts';
import type { refusal as chinese } from '../zh-CN/refusal.ts';

export const refusal: Texts<typeof chinese> = {
  unexpected: 'Something unexpected happened and was logged. Nothing typed was lost; please try again.',
  unknown_procedure: 'This version does not know that request. Please update the program.',
  invalid_input: 'Something does not fit yet. Please follow the hints.',
  desk_stopped:
    'The core stopped unexpectedly and starts again within a minute. What was saved is safe; try again then.',
  window_unknown: 'This window is not known. Open the new address that the desk gave when it started.',
  not_signed_in: 'Please sign in first.',
  desk_unreachable:
    'The background service on this laptop does not answer. Check that the window that started it is still open. What is saved is not affected.',
  hub_unreachable: 'The hub cannot be reached. Everything is kept on this laptop and goes out when online.',
  needs_hub:
    'The hub decides this step and the desk is offline. What was typed is kept; send it when online.',
  wrong_password: 'Account or password is not right. Please type them again.',
  offline_first_sign_in:
    'This account has not signed in on this laptop yet. The first sign-in needs the network.',
  session_expired: 'The sign-in has expired. Please sign in again; nothing on this laptop is affected.',
  key_missing:
    'The database of this person is there, but its key file {{file}} is missing or incomplete. Bring the key file back from a backup; do not delete the data folder.',
  disk_full: 'The disk is full and this was not saved. Free some space, then try again.',
  store_gone:
    'The data folder was deleted or moved, and this was not saved. Put it back and try again; if that cannot be done, copy what was written and start the desk anew.',
  newer_data: 'This data was written by a newer version. Please update the program; nothing was changed.',
  epoch_changed: 'The hub was restored from a backup; syncing again.',
  not_found: 'There is no such record, or no right to see it.',
  draft_moved: 'Another window holds newer text of this draft. What was typed here was not saved into it.',
  draft_ended:
    'This draft was finished or deleted elsewhere. What was typed here was not saved; copy what is needed first.',
  not_allowed: 'This role cannot do that.',
  illegal_step: 'The issue is now "{{state}}" and cannot take this step. What was typed is kept.',
  stale_step:
    'Meanwhile {{actor}} moved the issue to "{{state}}". What was typed is kept; look again, then decide.',
  not_your_step: 'This role cannot take this step on this issue. What was typed is kept.',
  guard_isReporter: 'Only the commissioner who recorded the issue can take this step.',
  guard_hasReceiver: 'Choose a lead unit or a panel, at least one.',
  guard_hasReturnsLeft: 'It was returned twice already. Ask a supervisor to name the handler.',
  guard_isNotHandler: 'Somebody other than the handler has to review the reply.',
  guard_isIndependent: 'The caller can be neither the handler nor of the handling unit.',
  draft_problems: '{{count}} places still need attention.',
  held: 'The hub has it and waits for a person to confirm it.',
  conflict: 'The same field was changed elsewhere. Both values are kept until someone chooses.',
  try_later: 'Too many attempts. Please try again in {{seconds}} seconds.',
  id_reuse:
    'The hub knows another entry under the same number. Both are kept; please ask the administrator to compare them.',
  too_large:
    'This entry is larger than the hub can take. It is kept on this laptop; please split it into several entries.',
  bad_file: 'This file cannot be read. Please try another one.',
  bad_file_empty: 'This file is empty. Please check it and choose again.',
  bad_file_too_large:
    'This file is too large to read. Keep only the sheet with the list (up to 20 MB) and save it again.',
  bad_file_too_many_rows: 'The table has more than {{limit}} rows. Please split it into several files.',
  bad_file_too_many_columns:
    'The table has more than {{limit}} columns. Remove those that are not needed and save it again.',
  bad_file_unknown_kind:
    'This is not a spreadsheet that can be read. Open the original in WPS or Excel and save it as .xlsx.',
  bad_file_web_page:
    'This file is called a spreadsheet but is a web page. Open it in WPS or Excel and save it as .xlsx.',
  bad_file_damaged: 'This file is incomplete or damaged. Please get it anew.',
  bad_file_encrypted: 'This file asks for a password. Remove the password, save it and try again.',
  bad_file_no_rows: 'The spreadsheet holds nothing; hidden sheets are not read.',
  bad_file_no_header:
    'No row of headings was found. Write headings above the list, at least one for the name of the firm.',
  preview_gone: 'The result of that check is gone. Please choose the file again.',
  preview_changed:
    'The data changed meanwhile, so the list has to be checked again; nothing was written. Look at the new result and confirm again.',
};
