import type { Texts } from '../texts.ts';
import type { importing as chinese } from '../zh-CN/import.ts';

export const importing: Texts<typeof chinese> = {
  reason: {
    changed: 'Differs from the store and will be updated',
    unchanged: 'The firm is there already, nothing differs',
    same_in_file: 'The same firm as in row {{row}}; not imported twice',
    name_missing: 'The name of the firm is missing',
    too_long: 'Longer than {{limit}} characters',
    formula_error: 'The formula has no result; turn it into text first',
    code_lost_digits:
      'The spreadsheet took the credit code for a number and lost its last digits. Format the column as text and type the codes again',
    code_bad_length: 'A credit code has 18 characters, this one has {{length}}',
    code_bad_char: 'The credit code has characters that no code has',
    code_bad_char_suggestion: 'Credit codes have no letters O and I; perhaps {{suggestion}}',
    code_check_digit: 'The check digit of the credit code is wrong; look again, or import it as it is',
    district_unknown: 'Unknown district "{{value}}"',
    district_suggestion: 'Unknown district "{{value}}"; perhaps "{{suggestion}}"',
    district_missing: 'The district is missing',
    district_not_yours: 'No right to write firms of {{district}}',
    chain_unknown: 'Unknown chain "{{value}}"; imported as it is, the chain is left out',
    chain_suggestion:
      'Unknown chain "{{value}}", perhaps "{{suggestion}}"; imported as it is, the chain is left out',
    chain_missing: 'Says chain leader or member, but not of which chain',
    class_unknown: 'Cannot tell what "{{value}}" means; imported as it is, the class is left out',
    doubling_unknown:
      'Cannot tell whether "{{value}}" means a doubling firm; imported as it is, it is left out',
    doubling_ends: 'No longer a doubling firm on this list; imported as it is, the plan ends on {{day}}',
    bad_date: 'Not a date: "{{value}}"; write it as 2026-11-24',
    dates_swapped: 'The first day {{from}} is after the last day {{to}}',
    contact_no_name: 'A title or telephone number without a name; imported as it is, the contact is left out',
    commissioner_unknown: 'No commissioner "{{value}}"; imported as it is, the commissioner is left out',
    commissioner_twice:
      'More than one commissioner "{{value}}"; imported as it is, the commissioner is left out',
    commissioner_not_yours:
      'Only a dispatcher may give this firm to somebody else; taken as it is, the commissioner stays',
    name_other_code:
      'A firm of this name has the code {{code}}; look again. Imported as it is, it becomes another firm',
    name_twice: '{{firms}} firms have this name; give the credit code to tell them apart',
    name_differs: 'This code belongs to "{{name}}"; look again. Imported as it is, that firm is renamed',
  },
  more: ' ({{more}} more doubts)',
  changedFields: ': {{fields}}',
  fieldJoin: ', ',
  changed: {
    name: 'name',
    uscc: 'credit code',
    isUsccConfirmed: 'confirmation of the code',
    districtCode: 'district',
    address: 'address',
    industry: 'industry',
    chainCode: 'chain',
    chainRole: 'role in the chain',
    doublingFrom: 'start of doubling',
    doublingTo: 'end of doubling',
    tags: 'tags',
    contacts: 'contacts',
    commissionerId: 'commissioner',
  },
};
