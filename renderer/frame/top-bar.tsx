import { Link } from '@tanstack/react-router';
import { districtName } from '#shared/domain/districts.ts';
import type { Person } from '#shared/domain/person.ts';
import { useTexts } from '../ui/use-texts.ts';
import { InboxLink } from './inbox-link.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { SyncState } from './sync-state.tsx';
import './top-bar.css';

export function TopBar({ person }: { person: Person }) {
  const say = useTexts();
  const district = person.grants.find(({ districtCode }) => districtCode !== null)?.districtCode ?? null;
  return (
    <header className="top" data-pane>
      <Link to="/" className="top-name">
        {say('product')}
      </Link>
      {district !== null && <span className="quiet top-district">{districtName(district)}</span>}
      <SearchBox />
      <SyncState />
      <InboxLink />
      <PersonMenu person={person} />
    </header>
  );
}
