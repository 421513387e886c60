import { ScrollPane } from '../../ui/layout/scroll-pane.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { ButtonsCard } from './buttons-card.tsx';
import { ChipsCard } from './chips-card.tsx';
import { FieldsCard } from './fields-card.tsx';
import { LayoutCard } from './layout-card.tsx';
import './kit.css';

/** Every piece of the kit in every state, to be looked at; no menu leads here. */
export function KitPage() {
  const say = useTexts();
  return (
    <>
      <Toolbar title={say('kit:title')} note={say('kit:hint')} />
      <ScrollPane className="kit-page">
        <ButtonsCard />
        <ChipsCard />
        <FieldsCard />
        <LayoutCard />
      </ScrollPane>
    </>
  );
}
