import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { ScrollPane } from '../../ui/layout/scroll-pane.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { PanelCard } from './panel-card.tsx';
import { RoutingTest } from './routing-test.tsx';
import './panels.css';

/** The expert panels: who leads them, who belongs to them, and what they want to know. Each lead keeps their own. */
export function PanelsPage() {
  const say = useTexts();
  const reference = useAsk('reference.get', {});
  return (
    <>
      <Toolbar title={say('panel:page.title')} note={say('panel:page.hint')} />
      <Answer query={reference}>
        {({ panels, experts, checklists, people }) => (
          <ScrollPane className="panels-page">
            <RoutingTest />
            {panels.length === 0 && <p className="quiet">{say('panel:page.none')}</p>}
            {panels.map((panel) => (
              <PanelCard
                key={panel.id}
                panel={panel}
                experts={experts.filter(({ panelCode }) => panelCode === panel.code)}
                checklists={checklists.filter(({ panelCode }) => panelCode === panel.code)}
                people={people}
              />
            ))}
          </ScrollPane>
        )}
      </Answer>
    </>
  );
}
