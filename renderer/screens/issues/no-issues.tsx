import { getRouteApi } from '@tanstack/react-router';
import { useAsk } from '../../client/ask.ts';
import { NewVisitButton } from '../../frame/new-visit-button.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { filterOf, isFiltered, unfiltered } from './search.ts';

const route = getRouteApi('/issues');
const anything = filterOf({ ...unfiltered, group: 'all', id: null });

/** Why the list is empty: the filter, the group, or because nothing was reported yet. */
export function NoIssues() {
  const say = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const any = useAsk(
    'issues.list',
    { filter: anything, after: null, limit: 1 },
    { isReady: !isFiltered(search) },
  );
  if (isFiltered(search)) {
    return (
      <EmptyState title={say('issue:none.filtered')} hint={say('issue:none.filteredHint')}>
        <Button onClick={() => void navigate({ search: (old) => ({ ...old, ...unfiltered }) })}>
          {say('issue:filter.clear')}
        </Button>
      </EmptyState>
    );
  }
  if (!any.data) return null;
  if (any.data.total > 0) {
    return (
      <EmptyState
        title={say('issue:none.group')}
        hint={say('issue:none.groupHint', { group: say(`issue:group.${search.group}`) })}
      >
        <Button onClick={() => void navigate({ search: (old) => ({ ...old, group: 'all' }) })}>
          {say('issue:none.toAll')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={say('issue:none.title')} hint={say('issue:none.hint')}>
      <NewVisitButton />
    </EmptyState>
  );
}
