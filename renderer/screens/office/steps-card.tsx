import { useState } from 'react';
import type { OfficeSetting } from '#shared/domain/office-setting.ts';
import { received } from '#shared/domain/receipt-order.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { transitions as shipped } from '#shared/workflow/lifecycle.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { SetStepRoles } from './set-step-roles.tsx';
import { humanSteps, rolesOf } from './step-roles.ts';

interface StepsCardProps {
  readonly office: Office;
  readonly settings: readonly OfficeSetting[];
  readonly canSet: boolean;
}

/** Who may take which step of an issue, as it is in force; an administrator bends it step by step. */
export function StepsCard({ office, settings, canSet }: StepsCardProps) {
  const say = useTexts();
  const [open, setOpen] = useState<CommandName | null>(null);
  const { transitions } = office.rules;
  const changed = received(settings).at(-1)?.stepRoles ?? {};
  return (
    <Card title={say('office:steps.title')}>
      <p className="quiet">{say('office:steps.hint')}</p>
      <table className="office-limits">
        <thead>
          <tr>
            <th scope="col">{say('office:steps.step')}</th>
            <th scope="col">{say('office:steps.roles')}</th>
            {canSet && <th scope="col">{say('office:steps.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {humanSteps(shipped).map((step) => (
            <tr key={step}>
              <th scope="row">{say(`domain:command.${step}`)}</th>
              <td>
                {rolesOf(transitions, step)
                  .map((role) => say(`domain:role.${role}`))
                  .join(say('office:join'))}{' '}
                {Object.hasOwn(changed, step) && <Chip tone="info">{say('office:steps.changed')}</Chip>}
              </td>
              {canSet && (
                <td>
                  <Button
                    look="quiet"
                    title={say('office:steps.changeOf', { step: say(`domain:command.${step}`) })}
                    onClick={() => setOpen(step)}
                  >
                    {say('office:steps.change')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {open !== null && (
        <SetStepRoles step={open} office={office} changed={changed} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}
