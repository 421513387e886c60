import { useState } from 'react';
import type { Expert } from '#shared/domain/expert.ts';
import { mayKeepPanel } from '#shared/domain/may-write.ts';
import type { Panel } from '#shared/domain/panel.ts';
import type { PanelChecklist } from '#shared/domain/panel-checklist.ts';
import type { Person } from '#shared/domain/person.ts';
import { useAsk } from '../../client/ask.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { FactList } from '../../ui/layout/fact-list.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { useNames } from '../issues/names.ts';
import { ChecklistPart } from './checklist-part.tsx';
import { MembersTable } from './members-table.tsx';
import { PanelLanes } from './panel-lanes.tsx';
import { SetMember } from './set-member.tsx';

export interface PanelCardProps {
  readonly panel: Panel;
  readonly experts: readonly Expert[];
  readonly checklists: readonly PanelChecklist[];
  readonly people: readonly Person[];
}

/** One panel; its lead changes members and questions from here. */
export function PanelCard({ panel, experts, checklists, people }: PanelCardProps) {
  const say = useTexts();
  const names = useNames();
  const { data: session } = useAsk('session.get', {});
  const [open, setOpen] = useState<Expert | 'new' | null>(null);
  const canKeep = mayKeepPanel(session?.person ?? { grants: [] }, panel.code);
  const facts = [
    { name: say('panel:page.leadUnit'), value: names.unit(panel.leadUnitId) },
    { name: say('panel:page.lead'), value: leadsOf(panel, people).join(say('panel:page.join')) },
  ];
  return (
    <Card
      title={names.panel(panel.code)}
      end={canKeep && <Button onClick={() => setOpen('new')}>{say('panel:page.add')}</Button>}
    >
      <FactList facts={facts.filter(({ value }) => value !== '')} />
      <PanelLanes code={panel.code} />
      <MembersTable experts={experts} {...(canKeep ? { onChange: setOpen } : {})} />
      <ChecklistPart panel={panel} checklists={checklists} canKeep={canKeep} />
      {open !== null && (
        <SetMember
          panel={panel}
          experts={experts}
          people={people}
          member={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}

/** Who leads: the person the panel names, otherwise whoever holds the role. */
function leadsOf({ code, leadPersonId }: Panel, people: readonly Person[]): string[] {
  const isLead = ({ id, grants }: Person): boolean =>
    leadPersonId === null
      ? grants.some(({ role, panelCode }) => role === 'panel_lead' && panelCode === code)
      : id === leadPersonId;
  return people.filter(isLead).map(({ name }) => name);
}
