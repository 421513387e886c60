import { shiftDay } from '#shared/calendar/calendar.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { expert as expertRecord } from '#shared/domain/expert.ts';
import { membersInForce } from '#shared/panels/members.ts';
import { fill } from '#shared/text/fill.ts';
import { textTable } from '#shared/text/text-table.ts';
import type { Reader } from '../store/db.ts';
import { listOfficeRows } from '../store/office-rows.ts';
import { findRow, listKeys } from '../store/rows.ts';
import { changeOffice } from './change-office.ts';
import { type CommandPorts, done, mistake, problem, type Work, withStore } from './command.ts';
import { assertPanel, expertOf, personOf } from './find.ts';

export function listExperts(): Work {
  return (ports) =>
    withStore(ports, async (store) => {
      const experts = membersInForce(await store.read((db) => listOfficeRows(db, 'expert')));
      const { columns } = ports.words;
      const rows = experts.map(
        ({ panelCode, name, unitName, specialities, validFrom, validTo, conflicts }) => [
          panelCode,
          name,
          unitName,
          specialities.join(' '),
          validFrom ?? '-',
          validTo ?? '-',
          String(conflicts.length),
        ],
      );
      const { panel, name, unit, specialities, from, to, conflicts } = columns;
      return done(textTable([[panel, name, unit, specialities, from, to, conflicts], ...rows]), { experts });
    });
}

export interface AddExpertOptions {
  readonly account: string;
  readonly panel: string;
  readonly unitName?: string;
  readonly title?: string;
  readonly speciality?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** Makes a person a member of a panel for a term of office. The role is a grant of its own. */
export function addExpert(options: AddExpertOptions): Work {
  return async (ports) => {
    const { words, newId } = ports;
    const expert = await changeOffice(ports, async (tx, seeder) => {
      const person = await personOf(tx, options.account, ports);
      await assertPanel(tx, options.panel, ports);
      const unit = await findRow(tx, 'org_unit', person.unitId);
      const parsed = expertRecord.schema.safeParse({
        id: newId(),
        panelCode: options.panel,
        personId: person.id,
        name: person.name,
        unitName: options.unitName ?? unit?.row.name ?? '',
        title: options.title ?? person.title,
        specialities: [...(options.speciality ?? [])],
        validFrom: options.from ?? null,
        validTo: options.to ?? null,
        conflicts: [],
        setById: null,
        receivedAt: new Date(ports.now()).toISOString(),
        setAt: null,
      });
      if (!parsed.success) throw mistake(words.badExpert, { field: String(parsed.error.issues[0]?.path[0]) });
      const { validFrom, validTo, panelCode } = parsed.data;
      if (validFrom !== null && validTo !== null && validTo < validFrom) throw mistake(words.dateOrder);
      const known = membersInForce(await listOfficeRows(tx, 'expert')).some(
        (one) => one.personId === person.id && one.panelCode === panelCode && one.validTo === null,
      );
      if (known) throw problem(words.expertKnown, { account: options.account, panel: panelCode });
      await seeder.insertRows('expert', [parsed.data]);
      return parsed.data;
    });
    return done([fill(words.expertAdded, { name: expert.name, panel: expert.panelCode })], { expert });
  };
}

/** Ends a term of office yesterday, so that nobody asks this expert from today on. */
export function endExpert(account: string, panel: string): Work {
  return async (ports) => {
    const validTo = shiftDay(dayOf(new Date(ports.now()).toISOString()), -1);
    await changeOffice(ports, async (tx, seeder) => {
      const { id } = await expertOf(tx, { account, panel }, ports);
      await seeder.changeRow('expert', id, { validTo });
    });
    return done([fill(ports.words.expertEnded, { account, panel })], { account, panel, validTo });
  };
}

/** The firm with this credit code or name; throws `StartProblem` unless there is exactly one. */
async function firmIdOf(db: Reader, text: string, { words }: Pick<CommandPorts, 'words'>): Promise<string> {
  const wanted = text.trim();
  const byCode = await listKeys(db, 'enterprise', 'uscc', wanted);
  const found = byCode.length > 0 ? byCode : await listKeys(db, 'enterprise', 'name', wanted);
  const [first, second] = found;
  if (!first || second) throw problem(words.noFirm, { firm: text, count: found.length });
  return first.id;
}

export interface ConflictOptions {
  readonly account: string;
  readonly panel: string;
  readonly firm: string;
  /** It is over. */
  readonly remove?: true;
}

/** Notes that an expert has interests in a firm (利益关联), or that it is over: such an expert is not asked about it. */
export function setConflict({ account, panel, firm, remove }: ConflictOptions): Work {
  return async (ports) => {
    const conflicts = await changeOffice(ports, async (tx, seeder) => {
      const expert = await expertOf(tx, { account, panel }, ports);
      const firmId = await firmIdOf(tx, firm, ports);
      const others = expert.conflicts.filter((id) => id !== firmId);
      const all = remove ? others : [...others, firmId];
      await seeder.changeRow('expert', expert.id, { conflicts: all });
      return all;
    });
    return done([fill(ports.words.conflictSet, { account, count: conflicts.length })], { conflicts });
  };
}
