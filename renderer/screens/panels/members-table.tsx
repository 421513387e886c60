import type { Expert } from '#shared/domain/expert.ts';
import { isInOffice, isWaiting, membersInForce } from '#shared/panels/members.ts';
import { useAsk } from '../../client/ask.ts';
import { useToday } from '../../client/time.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type Say, useTexts } from '../../ui/use-texts.ts';

interface MembersTableProps {
  /** Of one panel, every row. */
  readonly experts: readonly Expert[];
  /** Absent for those who may only read. */
  readonly onChange?: (member: Expert) => void;
}

/** Who belongs to a panel, with what they know, for how long, and what they have in hand. */
export function MembersTable({ experts, onChange }: MembersTableProps) {
  const say = useTexts();
  const waiting = experts.filter(isWaiting).length;
  const members = membersInForce(experts);
  if (members.length === 0 && waiting === 0) return <p className="quiet">{say('panel:page.noMembers')}</p>;
  return (
    <>
      {waiting > 0 && (
        <p>
          <Chip tone="info">{say('panel:page.waiting', { count: waiting })}</Chip>
        </p>
      )}
      <table className="members">
        <thead>
          <tr>
            <th scope="col">{say('panel:page.expert')}</th>
            <th scope="col">{say('panel:page.unit')}</th>
            <th scope="col">{say('panel:page.specialities')}</th>
            <th scope="col">{say('panel:page.term')}</th>
            <th scope="col">{say('panel:page.load')}</th>
            <th scope="col">{say('panel:page.conflicts')}</th>
            {onChange && <th scope="col">{say('panel:page.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} {...(onChange ? { onChange } : {})} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function termWords(say: Say, { validFrom: from, validTo: to }: Expert): string {
  if (from === null) return to === null ? say('panel:page.noTerm') : say('panel:page.termTo', { to });
  return to === null ? say('panel:page.termFrom', { from }) : say('panel:page.termOf', { from, to });
}

function MemberRow({ member, onChange }: { member: Expert } & Pick<MembersTableProps, 'onChange'>) {
  const say = useTexts();
  const today = useToday();
  const { data: loads } = useAsk('issues.expertLoads', {});
  const { personId, name, unitName, title, specialities, conflicts } = member;
  return (
    <tr>
      <th scope="row">
        {name} {personId === null && <Chip>{say('panel:page.noAccount')}</Chip>}
      </th>
      <td>
        {unitName} <span className="quiet">{title}</span>
      </td>
      <td>{specialities.join(say('panel:page.join'))}</td>
      <td>
        {termWords(say, member)}{' '}
        {!isInOffice(member, today) && <Chip tone="warning">{say('panel:page.notInOffice')}</Chip>}
      </td>
      <td>{personId === null ? '' : say('panel:page.inHand', { count: loads?.[personId] ?? 0 })}</td>
      <td>{conflicts.length === 0 ? '' : say('panel:page.firms', { count: conflicts.length })}</td>
      {onChange && (
        <td>
          <Button
            look="quiet"
            size="small"
            title={say('panel:page.changeOf', { name })}
            onClick={() => onChange(member)}
          >
            {say('panel:page.change')}
          </Button>
        </td>
      )}
    </tr>
  );
}
