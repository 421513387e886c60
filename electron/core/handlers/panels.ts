import { countPanelLanes } from '#electron/store/issues/count-panel-lanes.ts';
import { listIssueFirms } from '#electron/store/issues/list-issue-firms.ts';
import { listReference } from '#electron/store/ledger-records.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { mayKeepPanel } from '#shared/domain/may-write.ts';
import { untrueMemberField } from '#shared/panels/members.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import type { CallContext, HandlerPorts } from './context.ts';
import { writeForOffice } from './write-for-office.ts';

type Procedures = 'panels.lanes' | 'panels.firms' | 'panels.setMember' | 'panels.setChecklist';

const codes = { personId: 'no_expert', name: 'no_expert', validTo: 'end_before_start' } as const;

/** The members of a panel and what it asks. */
export function panelHandlers({
  deskOf,
  now,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  const at = (): string => new Date(now()).toISOString();
  const leads = (context: CallContext, panelCode: string): PersonDesk => {
    const desk = deskOf(context);
    if (!mayKeepPanel(desk.person(), panelCode)) throw new Refused('not_allowed');
    return desk;
  };
  return {
    'panels.lanes': (_input, context) => countPanelLanes(deskOf(context).db, at()),
    'panels.firms': (_input, context) => ({ firms: listIssueFirms(deskOf(context).db) }),
    'panels.setMember': (member, context) => {
      const desk = leads(context, member.panelCode);
      const person = listReference(desk.db, 'person').find(({ id }) => id === member.personId) ?? null;
      const v = { ...member, name: person?.name ?? member.name, setById: desk.personId };
      const untrue = untrueMemberField(v, person);
      if (untrue !== null)
        throw new Refused('invalid_input', { fields: [{ path: untrue, code: codes[untrue] }] });
      return writeForOffice(desk, 'expert', { ...v, receivedAt: null, setAt: at() });
    },
    'panels.setChecklist': ({ panelCode, questions }, context) => {
      const desk = leads(context, panelCode);
      const coded = questions.map(({ code, own }) => ({ code: code ?? desk.author.newId(), own }));
      return writeForOffice(desk, 'panel_checklist', {
        panelCode,
        questions: coded,
        setById: desk.personId,
        setAt: at(),
      });
    },
  };
}
