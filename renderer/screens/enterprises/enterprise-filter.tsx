import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { chains } from '#shared/domain/chains.ts';
import { Choice, Pick } from '../../ui/choice.tsx';
import { useShortcuts } from '../../ui/keys/shortcuts.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { Tick } from '../../ui/tick.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import './enterprise-filter.css';

const route = getRouteApi('/enterprises');
const chainOptions = chains.map(({ code, name }) => ({ value: code, label: name }));
const kinds = ['all', 'leader', 'member', 'doubling', 'other'] as const;

/** What the list shows; each choice goes into the address at once. */
export function EnterpriseFilter() {
  const say = useTexts();
  const search = route.useSearch();
  const navigate = useNavigate();
  const box = useRef<{ focus: () => void }>(null);
  const set = (change: Partial<typeof search>): void =>
    void navigate({ to: '/enterprises', search: { ...search, id: null, ...change }, replace: true });
  useShortcuts([{ keys: '/', name: say('keys.filter'), run: () => box.current?.focus() }]);
  const kindOptions = kinds.map((value) => ({
    value,
    label: say(value === 'all' ? 'enterprise:filter.anyKind' : `enterprise:filter.${value}`),
  }));
  return (
    <search className="firm-filter">
      <SearchInput
        ref={box}
        label={say('enterprise:filter.text')}
        placeholder={say('enterprise:filter.placeholder')}
        value={search.text}
        onSearch={(text) => set({ text })}
        keys="/"
        width={280}
      />
      <Choice
        label={say('enterprise:filter.kind')}
        value={search.kind}
        options={kindOptions}
        onChange={(kind) => set({ kind })}
      />
      <Pick
        label={say('enterprise:filter.chain')}
        value={search.chain}
        options={chainOptions}
        anyLabel={say('enterprise:filter.anyChain')}
        onChange={(chain) => set({ chain })}
      />
      <Tick label={say('enterprise:filter.mine')} isOn={search.mine} onChange={(mine) => set({ mine })} />
    </search>
  );
}
