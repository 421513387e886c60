import { useQueryClient } from '@tanstack/react-query';
import type { Person } from '#shared/domain/person.ts';
import { showSession } from '../client/query-client.ts';
import { useTell } from '../client/tell.ts';
import { MenuButton } from '../ui/menu-button.tsx';
import { useTexts } from '../ui/use-texts.ts';

/** Who sits here, in which role, and the way out. */
export function PersonMenu({ person }: { person: Person }) {
  const say = useTexts();
  const client = useQueryClient();
  const signOut = useTell('session.signOut');
  const role = person.grants[0]?.role;
  const items = [
    {
      key: 'signOut',
      label: say('person.signOut'),
      onPick: () => signOut.mutate({}, { onSuccess: (session) => showSession(client, session) }),
    },
  ];
  return (
    <MenuButton label={say('person.menu')} items={items}>
      <span>{person.name}</span>
      <span className="quiet">{role === undefined ? person.title : say(`domain:role.${role}`)}</span>
    </MenuButton>
  );
}
