import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Choice, Pick } from '../../ui/choice.tsx';
import { Counter } from '../../ui/counter.tsx';
import { Kbd } from '../../ui/keys/kbd.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { Tick } from '../../ui/tick.tsx';
import { useTexts } from '../../ui/use-texts.ts';

const looks = ['primary', 'plain', 'quiet', 'danger'] as const;

/** What is pressed: in each look, at rest, off and busy. */
export function ButtonsCard() {
  const say = useTexts();
  const [chosen, setChosen] = useState<'one' | 'two'>('one');
  const [isOn, setOn] = useState(true);
  const options = (['one', 'two'] as const).map((value) => ({ value, label: say(`kit:${value}`) }));
  const items = options.map(({ value, label }) => ({ key: value, label, onPick: () => setChosen(value) }));
  return (
    <Card title={say('kit:buttons')}>
      {looks.map((look) => (
        <div key={look} className="kit-row">
          <Button look={look}>{say(`kit:look.${look}`)}</Button>
          <Button look={look} keys="Ctrl+K">
            {say('kit:withKeys')}
          </Button>
          <Button look={look} isDisabled>
            {say('kit:off')}
          </Button>
          <Button look={look} isBusy>
            {say('kit:busy')}
          </Button>
          <Button look={look} size="small" icon={<Plus size={14} aria-hidden />}>
            {say('kit:small')}
          </Button>
        </div>
      ))}
      <div className="kit-row">
        <IconButton name={say('kit:one')} icon={<Plus size={15} aria-hidden />} />
        <MenuButton label={say('kit:title')} items={items} chosen={chosen}>
          {say(`kit:${chosen}`)}
        </MenuButton>
        <Choice label={say('kit:buttons')} value={chosen} options={options} onChange={setChosen} />
        <Pick
          label={say('kit:one')}
          value={null}
          options={options}
          anyLabel={say('kit:any')}
          onChange={() => undefined}
        />
        <Tick label={say('kit:one')} isOn={isOn} onChange={setOn} />
        <Counter count={7} />
        <Counter count={7} tone="danger" />
        <Kbd keys="Ctrl+Enter" />
      </div>
    </Card>
  );
}
