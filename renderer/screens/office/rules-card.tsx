import { useState } from 'react';
import { channels } from '#shared/domain/channel.ts';
import type { OfficeSetting } from '#shared/domain/office-setting.ts';
import { inReceiptOrder, received } from '#shared/domain/receipt-order.ts';
import type { Office } from '#shared/workflow/office-rules.ts';
import { useToday } from '../../client/time.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { FactList } from '../../ui/layout/fact-list.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortTime } from '../../ui/when.ts';
import { useNames } from '../issues/names.ts';
import { limitNames, numberNames } from './rules-form.ts';
import { writeSessions } from './sessions.ts';
import { SetRules } from './set-rules.tsx';

interface RulesCardProps {
  readonly office: Office;
  readonly settings: readonly OfficeSetting[];
  readonly canSet: boolean;
}

/** Hours, limits of both channels and numbers, as they are in force; and who set them when and why. */
export function RulesCard({ office, settings, canSet }: RulesCardProps) {
  const say = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { rules } = office;
  return (
    <Card
      title={say('office:rules.title')}
      end={canSet && <Button onClick={() => setOpen(true)}>{say('office:rules.change')}</Button>}
    >
      <table className="office-limits">
        <thead>
          <tr>
            <th scope="col">{say('office:rules.limit')}</th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {say(`domain:channel.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {limitNames.map((name) => (
            <tr key={name}>
              <th scope="row">{say(`office:limit.${name}`)}</th>
              {channels.map((channel) => (
                <td key={channel}>{say('office:rules.days', { count: rules.profiles[channel][name] })}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <FactList
        facts={[
          { name: say('office:rules.sessions'), value: writeSessions(office.office.sessions), isWide: true },
          ...numberNames.map((name) => ({ name: say(`office:number.${name}`), value: rules[name] })),
        ]}
      />
      <Settings settings={settings} />
      {isOpen && (
        <SetRules
          office={office}
          stepRoles={received(settings).at(-1)?.stepRoles ?? {}}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}

function Settings({ settings }: { settings: readonly OfficeSetting[] }) {
  const say = useTexts();
  const names = useNames();
  const today = useToday();
  if (settings.length === 0) return <p className="quiet">{say('office:rules.shipped')}</p>;
  return (
    <ol className="office-history">
      {inReceiptOrder(settings)
        .toReversed()
        .map(({ id, note, setById, setAt, receivedAt }) => (
          <li key={id}>
            {say('office:rules.set', {
              name: names.person(setById),
              at: shortTime(receivedAt ?? setAt, today),
            })}{' '}
            {receivedAt === null && <Chip tone="info">{say('office:waiting')}</Chip>}
            <span className="quiet"> {note}</span>
          </li>
        ))}
    </ol>
  );
}
