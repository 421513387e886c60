import { Link } from '@tanstack/react-router';
import { issueStates } from '#shared/domain/issue-state.ts';
import { useAsk } from '../../client/ask.ts';
import { useTexts } from '../../ui/use-texts.ts';

const late = ['flash', 'red'] as const;

/** The panel's open issues by state; each number leads to them. */
export function PanelLanes({ code }: { code: string }) {
  const say = useTexts();
  const { data } = useAsk('panels.lanes', {});
  const lanes = data?.[code];
  if (!lanes) return <p className="quiet">{say('panel:page.noIssues')}</p>;
  return (
    <ul className="lanes" aria-label={say('panel:page.lanes')}>
      {issueStates
        .filter((state) => (lanes.byState[state] ?? 0) > 0)
        .map((state) => (
          <li key={state}>
            <Link to="/issues" search={{ panel: code, state }}>
              <b>{lanes.byState[state]}</b> {say(`domain:state.${state}`)}
            </Link>
          </li>
        ))}
      {late
        .filter((lamp) => lanes[lamp] > 0)
        .map((lamp) => (
          <li key={lamp} className="lane-overdue">
            <Link to="/issues" search={{ panel: code, lamp }}>
              <b>{lanes[lamp]}</b> {say(`domain:lamp.${lamp}`)}
            </Link>
          </li>
        ))}
    </ul>
  );
}
