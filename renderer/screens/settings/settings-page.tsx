import { useState } from 'react';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { ScrollPane } from '../../ui/layout/scroll-pane.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { DataCard } from './data-card.tsx';
import { DisplayCard } from './display-card.tsx';
import { KeysCard } from './keys-card.tsx';
import { type SettingsSection, sectionsMatching } from './sections.ts';
import './settings.css';

const cards: Readonly<Record<SettingsSection, () => React.ReactNode>> = {
  display: DisplayCard,
  data: DataCard,
  keys: KeysCard,
};

/** How this window looks and what lies on this laptop; what is typed above shows only the parts that speak of it. */
export function SettingsPage() {
  const say = useTexts();
  const [text, setText] = useState('');
  const shown = sectionsMatching(say, text);
  return (
    <>
      <Toolbar title={say('settings:title')} note={say('settings:hint')}>
        <SearchInput label={say('settings:search')} value={text} onSearch={setText} />
      </Toolbar>
      <ScrollPane className="settings-page">
        {shown.length === 0 && <EmptyState title={say('settings:none', { text })} />}
        {shown.map((section) => {
          const Part = cards[section];
          return <Part key={section} />;
        })}
      </ScrollPane>
    </>
  );
}
