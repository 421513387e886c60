import { getRouteApi } from '@tanstack/react-router';
import { issueFilter } from '#shared/contract/app/issues.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { useTexts } from '../../ui/use-texts.ts';

const route = getRouteApi('/issues');
const groups = issueFilter.shape.group.options;

/** The name of the list, and the way to the others. */
export function GroupMenu() {
  const say = useTexts();
  const { group } = route.useSearch();
  const navigate = route.useNavigate();
  const items = groups.map((key) => ({
    key,
    label: say(`issue:group.${key}`),
    onPick: () => void navigate({ search: (old) => ({ ...old, group: key, id: null }) }),
  }));
  return (
    <span className="queue-title">
      <MenuButton label={say('issue:groupMenu')} items={items} chosen={group}>
        {say(`issue:group.${group}`)}
      </MenuButton>
    </span>
  );
}
