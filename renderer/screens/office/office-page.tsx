import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useRights } from '../../client/rights.ts';
import { useOffice } from '../../client/use-office.ts';
import { ScrollPane } from '../../ui/layout/scroll-pane.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { CalendarCard } from './calendar-card.tsx';
import { RulesCard } from './rules-card.tsx';
import { StepsCard } from './steps-card.tsx';
import './office.css';

/** What every due date is counted by. Everybody may read it; the office's system administrators set it. */
export function OfficePage() {
  const say = useTexts();
  const reference = useAsk('reference.get', {});
  const office = useOffice();
  const { canRuleOffice } = useRights();
  return (
    <>
      <Toolbar
        title={say('office:title')}
        note={say(canRuleOffice ? 'office:hintOfAdministrator' : 'office:hint')}
      />
      <Answer query={reference}>
        {({ calendars, settings }) => (
          <ScrollPane className="office-page">
            <CalendarCard calendars={calendars} canSet={canRuleOffice} />
            <RulesCard office={office} settings={settings} canSet={canRuleOffice} />
            <StepsCard office={office} settings={settings} canSet={canRuleOffice} />
          </ScrollPane>
        )}
      </Answer>
    </>
  );
}
