import { Link } from '@tanstack/react-router';
import { useAsk } from '../client/ask.ts';
import { useToday } from '../client/time.ts';
import { Counter } from '../ui/counter.tsx';
import { isPanelCode } from '../ui/record-chips.tsx';
import { useTexts } from '../ui/use-texts.ts';
import { shortTime } from '../ui/when.ts';
import { SavedViews } from './saved-views.tsx';
import { syncTasks } from './sync-words.ts';
import './sidebar.css';

/** Where one can go: screens, unfinished drafts, the panels' queues. */
export function Sidebar() {
  const say = useTexts();
  const { data: firms } = useAsk('enterprises.count', {});
  const { data: issues } = useAsk('issues.count', {});
  const { data: status } = useAsk('sync.status', {});
  const tasks = status ? syncTasks(status) : 0;
  return (
    <nav className="side" aria-label={say('landmark.nav')} data-pane tabIndex={-1}>
      <ul>
        <li>
          <Link to="/" activeOptions={{ exact: true }}>
            {say('nav.today')}
            {issues && <Counter count={issues.mine} />}
          </Link>
        </li>
        <li>
          <Link to="/enterprises">
            {say('nav.enterprises')}
            {firms && <Counter count={firms.all} />}
          </Link>
        </li>
        <li>
          <Link to="/visits">{say('nav.visits')}</Link>
        </li>
        <li>
          <Link to="/issues" activeOptions={{ includeSearch: false }}>
            {say('nav.issues')}
            {issues && <Counter count={issues.open} />}
          </Link>
        </li>
        <li>
          <Link to="/panels">{say('nav.experts')}</Link>
        </li>
        <li>
          <Link to="/statistics" activeOptions={{ includeSearch: false }}>
            {say('nav.statistics')}
          </Link>
        </li>
        <li>
          <Link to="/sync" activeOptions={{ includeSearch: false }}>
            {say('nav.sync')}
            {tasks > 0 && <Counter count={tasks} tone="danger" />}
          </Link>
        </li>
        <li>
          <Link to="/plan">{say('nav.plan')}</Link>
        </li>
        <li>
          <Link to="/office">{say('nav.office')}</Link>
        </li>
        <li>
          <Link to="/settings">{say('nav.settings')}</Link>
        </li>
      </ul>
      <SavedViews />
      <Drafts />
      {issues && <PanelQueues counts={issues.byPanel} />}
    </nav>
  );
}

function Drafts() {
  const say = useTexts();
  const today = useToday();
  const { data: drafts = [] } = useAsk('drafts.list', {});
  if (drafts.length === 0) return null;
  return (
    <>
      <h2>{say('nav.drafts')}</h2>
      <ul>
        {drafts.map(({ id, enterpriseName, savedAt }) => (
          <li key={id}>
            <Link to="/visits/drafts/$draftId" params={{ draftId: id }}>
              <span className="clipped">{enterpriseName || say('nav.draftWithoutFirm')}</span>
              <span className="counter">{shortTime(savedAt, today)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function PanelQueues({ counts }: { counts: Readonly<Record<string, number>> }) {
  const say = useTexts();
  const { data: reference } = useAsk('reference.get', {});
  const panels = reference?.panels ?? [];
  if (panels.length === 0) return null;
  return (
    <>
      <h2>{say('nav.panels')}</h2>
      <ul>
        {panels.map(({ code, name }) => (
          <li key={code}>
            <Link to="/issues" search={{ panel: code }} activeOptions={{ includeSearch: true }}>
              {isPanelCode(code) ? say(`domain:panelShort.${code}`) : name}
              <Counter count={counts[code] ?? 0} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
