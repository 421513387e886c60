import { useNavigate } from '@tanstack/react-router';
import type { Output } from '#shared/contract/api.ts';
import { issueFilter } from '#shared/contract/app/issues.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { useAsk } from '../client/ask.ts';
import { filterOf, issuesSearch } from '../screens/issues/search.ts';
import { Counter } from '../ui/counter.tsx';
import { useShortcuts } from '../ui/keys/shortcuts.tsx';
import { useTexts } from '../ui/use-texts.ts';

type View = Output<AppApi, 'views.list'>['views'][number];

/** So many have a key: Ctrl+1 to Ctrl+9. */
const mostKeys = 9;

/** The kept filters, one's own and the shared ones; those of the queue are counted. */
export function SavedViews() {
  const say = useTexts();
  const navigate = useNavigate();
  const { data } = useAsk('views.list', {});
  const views = data?.views ?? [];
  const open = ({ screen, search }: View): void => void navigate({ to: `/${screen}`, search });
  useShortcuts(
    views.slice(0, mostKeys).map((view, index) => ({
      keys: `Ctrl+${index + 1}`,
      name: say('view:openOf', { name: view.name }),
      group: say('view:title'),
      run: () => open(view),
    })),
  );
  if (views.length === 0) return null;
  return (
    <>
      <h2>{say('view:title')}</h2>
      <ul>
        {views.map((view) => (
          <li key={view.viewKey}>
            <button
              type="button"
              className="side-view"
              title={view.isMine ? view.name : say('view:sharedBy', { name: view.ownerName })}
              onClick={() => open(view)}
            >
              <span className="clipped">{view.name}</span>
              {view.screen === 'issues' && <ViewCount view={view} />}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function ViewCount({ view: { search } }: { view: View }) {
  const filter = issueFilter.parse(filterOf(issuesSearch.parse(search)));
  const { data } = useAsk('issues.list', { filter, after: null, limit: 1 });
  return data ? <Counter count={data.total} /> : null;
}
