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
  hub_unreachable:
    'The hub cannot be reached. What was entered on this laptop is kept and goes out when online.',
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
  upgrade_needed:
    'The hub no longer sends data to this old version. Please update the program; unsent work is still taken.',
  epoch_changed: 'The hub was restored from a backup; syncing again.',
  not_all_here:
    'This laptop has not received everything yet; a report is submitted once the first exchange is done.',
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
  guard_hasReturnsLeft:
    'It was sent back as often as may be; a dispatcher or an inspector has to designate a handler.',
  guard_hasNoReturnsLeft: 'It may still be sent back; use “Dispatch” first.',
  guard_isAnotherIssue: 'An issue cannot be merged into itself; choose another one.',
  guard_isDesignatedHandler: 'A handler was designated; that person or the head of the unit signs.',
  guard_isOfLead: 'Only the head of the lead unit or the lead of the panel can take this step.',
  guard_isHoldShort: 'The day must be after today and within the working days under “Calendar and limits”.',
  guard_isDayAhead: 'The day must be today or later.',
  guard_isInTime: 'It is overdue; an extension can no longer be asked for.',
  guard_hasExtensionLeft: 'There is no extension left; after an escalation there is one more.',
  guard_hasNoRequest: 'A request for an extension already waits for the dispatcher.',
  guard_hasRequest: 'There is no request for an extension to decide.',
  guard_isExtensionShort:
    'With the extension it would be longer than “Calendar and limits” allows. Ask for fewer days.',
  guard_isEndorsed: 'The head of the unit has to endorse the reply first.',
  guard_isNotEndorsed: 'The head of the unit has endorsed the reply already.',
  guard_hasProposal: 'There is no proposal to decide.',
  guard_hasNoProposal: 'A proposal already waits for the dispatcher.',
  guard_isSecondPerson: 'Whoever proposed it cannot decide it.',
  guard_isUnchecked: 'It was checked already.',
  guard_isRecent: 'It was closed too long ago to be opened again. Record a new issue.',
  guard_mayUrgeAgain: 'A reminder was sent not long ago; wait for the working days that are set.',
  guard_hasPanel: 'This issue was given to no panel.',
  guard_isNotAsked: 'This expert was asked already and has not answered yet.',
  guard_isAsked: 'No consultation waits for you here.',
  guard_isConsulted: 'Take it on before giving an opinion.',
  guard_isAdviser: 'No opinion was given yet.',
  guard_hasOpinion: 'No opinion waits to be released.',
  guard_hasReleased: 'No released opinion waits for what became of it.',
  guard_hasUnrated: 'No opinion waits for the firm’s rating.',
  guard_hasOpenTask: 'There is no notice or instruction to answer.',
  guard_isHigher: 'An issue can only be escalated upwards.',
  guard_isNotHandler: 'Somebody other than the handler has to review the reply.',
  guard_isIndependent: 'The caller can be neither the handler nor of the handling unit.',
  draft_problems: '{{count}} places still need attention.',
  held: 'The hub has it and waits for a person to confirm it.',
  conflict: 'The same field was changed elsewhere. Both values are kept until someone chooses.',
  device_forked:
    'The hub is registering this laptop anew and goes on by itself. Everything is on this laptop.',
  stale_conflict: '{{actor}} changed this once more meanwhile. Read the present value, then choose.',
  already_resolved: '{{actor}} decided this first, so the choice made here did not take effect.',
  still_held: 'It cannot stand yet: the reason is still there. Read the reason that is shown with it now.',
  discarded: 'A person looked at this and did not accept it. The hub keeps it on record.',
  changed_meanwhile: 'The record changed elsewhere meanwhile. Read what it says now, then decide.',
  has_children: 'Visits or issues belong to this record, so it cannot be deleted.',
  try_later: 'Too many attempts. Please try again in {{seconds}} seconds.',
  try_later_disk_full:
    'The disk of the hub is full. What you wrote is kept here and is handed in again later by itself.',
  try_later_busy: 'The hub is busy. Please try again in {{seconds}} seconds.',
  id_reuse:
    'The hub knows another entry under the same number. Both are kept; please ask the administrator to compare them.',
  too_large:
    'This entry is larger than the hub can take. It is kept on this laptop; please split it into several entries.',
  bad_file_kind:
    'Files of this kind cannot be attached. Pictures, PDF, Office or WPS documents, archives, recordings and videos can.',
  file_changed: 'The file changed while it was being added. Choose it again.',
  attachment_left: 'This attachment has been handed in and cannot be removed any more.',
  attachment_absent: 'This attachment has not been fetched to this laptop yet.',
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
  package_unknown: '{{file}} is no package. Choose a file that ends in .cdpkg.',
  package_cut:
    '{{file}} is not complete; the stick may have been pulled out too early. Nothing of it was used. Copy it again, or export it anew.',
  package_damaged:
    '{{file}} was changed or damaged. Nothing of it was used. Copy it again, or export it anew.',
  package_too_large:
    '{{file}} is larger than a package ever is and was not opened. Export it anew, or sync over the network.',
  package_newer: '{{file}} was made by a newer version. Update this program first.',
  package_wrong_key:
    '{{file}} was not sealed for the keys that are used here: it may come from another hub, or the keys have changed. Sync over the network once, then export it anew.',
  package_forged:
    '{{file}} does not bear the signature of the one it names. Nothing of it was used. Ask whoever gave it to you, and export it anew.',
  package_key_unknown:
    'The hub does not know the laptop that made {{file}}: the hub may have been restored from a backup, or that laptop has not synced yet. Its work is still on that laptop. Sync it over the network once, then export anew.',
  package_is_reply:
    '{{file}} is a reply of the hub and need not be handed in. Take it back to its laptop and import it there.',
  package_is_out:
    '{{file}} is meant for the hub and was not handed in yet. Hand it in at a computer that reaches the hub, then import the reply.',
  package_other_device:
    '{{file}} is a reply to another person or another laptop and was not opened. Give it to whoever made the package.',
  package_older:
    '{{file}} is older than what this laptop has. Use the newest reply, or export another package.',
  package_no_keys:
    'This laptop and the hub have not exchanged keys yet. Sync over the network once before exporting a package.',
};
