import type { Expert } from '#shared/domain/expert.ts';
import type { OrgUnit } from '#shared/domain/org-unit.ts';
import type { Person } from '#shared/domain/person.ts';
import { membersInForce } from '#shared/panels/members.ts';
import { accountKey } from '../accounts/account-key.ts';
import { findAccount } from '../store/accounts.ts';
import type { Reader } from '../store/db.ts';
import { listOfficeRows } from '../store/office-rows.ts';
import { findRow } from '../store/rows.ts';
import { type CommandPorts, problem } from './command.ts';

type Words = Pick<CommandPorts, 'words'>;

/** The person of an account, however it was typed; throws `StartProblem` when there is none. */
export async function personOf(db: Reader, account: string, { words }: Words): Promise<Person> {
  const known = await findAccount(db, accountKey(account));
  const person = known && (await findRow(db, 'person', known.personId));
  if (!person) throw problem(words.noAccount, { account });
  return person.row;
}

/** The unit with this id, name or former name; throws `StartProblem` when there is none. */
export async function unitOf(db: Reader, text: string, { words }: Words): Promise<OrgUnit> {
  const units = await listOfficeRows(db, 'org_unit');
  const unit = units.find(({ id, name, aliases }) => [id, name, ...aliases].includes(text.trim()));
  if (!unit) throw problem(words.noUnit, { unit: text });
  return unit;
}

/** The member of a panel, by the account, whose term is not over; throws `StartProblem` when there is none. */
export async function expertOf(
  db: Reader,
  { account, panel }: { readonly account: string; readonly panel: string },
  { words }: Words,
): Promise<Expert> {
  const person = await personOf(db, account, { words });
  const experts = membersInForce(await listOfficeRows(db, 'expert'));
  const found = experts.find(
    ({ personId, panelCode, validTo }) => personId === person.id && panelCode === panel && validTo === null,
  );
  if (!found) throw problem(words.noExpert, { account, panel });
  return found;
}

/** Throws `StartProblem` unless there is a panel with this code. */
export async function assertPanel(db: Reader, code: string, { words }: Words): Promise<void> {
  const panels = await listOfficeRows(db, 'panel');
  if (panels.some((panel) => panel.code === code)) return;
  throw problem(words.noPanel, { panel: code, panels: panels.map((panel) => panel.code).join(', ') });
}
