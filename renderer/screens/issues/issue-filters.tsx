import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { issueFilter } from '#shared/contract/app/issues.ts';
import { districts } from '#shared/domain/districts.ts';
import { type IssueState, issueStates } from '#shared/domain/issue-state.ts';
import { type Lamp, lamps } from '#shared/workflow/lamp.ts';
import { useAsk } from '../../client/ask.ts';
import { Button } from '../../ui/button.tsx';
import { Pick } from '../../ui/choice.tsx';
import { useShortcuts } from '../../ui/keys/shortcuts.tsx';
import { isPanelCode } from '../../ui/record-chips.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { type IssuesSearch, isFiltered, unfiltered } from './search.ts';
import './issue-filters.css';

const route = getRouteApi('/issues');
const districtOptions = districts.map(({ code, name }) => ({ value: code, label: name }));
/** An issue that the hub has not received is shown as waiting to be accepted. */
const shownStates = issueStates.filter((state) => state !== 'draft');
const kinds = issueFilter.shape.kind.options.filter((kind) => kind !== 'all');

/** What the list shows. A choice is a new place in the window's history; letters of a search are not. */
export function IssueFilters() {
  const say = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const box = useRef<{ focus: () => void }>(null);
  const { data: reference } = useAsk('reference.get', {});
  useShortcuts([{ keys: '/', name: say('keys.filter'), run: () => box.current?.focus() }]);
  const set = (change: Partial<IssuesSearch>, replace = false): void =>
    void navigate({ search: (old) => ({ ...old, id: null, ...change }), replace });

  const panelOptions = (reference?.panels ?? []).map(({ code, name }) => ({
    value: code,
    label: isPanelCode(code) ? say(`domain:panelShort.${code}`) : name,
  }));
  const picks = [
    { name: 'panel', value: search.panel, options: panelOptions },
    { name: 'district', value: search.district, options: districtOptions },
    {
      name: 'state',
      value: search.state,
      options: shownStates.map((value) => ({ value, label: say(`domain:state.${value}`) })),
    },
    {
      name: 'lamp',
      value: search.lamp,
      options: lamps.map((value) => ({ value, label: say(`domain:lamp.${value}`) })),
    },
    {
      name: 'kind',
      value: search.kind === 'all' ? null : search.kind,
      options: kinds.map((value) => ({ value, label: say(`issue:filter.kinds.${value}`) })),
    },
  ] as const;
  const change = (name: (typeof picks)[number]['name'], value: string | null): void => {
    // The options above are the only values there are.
    const known = value as (IssueState & Lamp) | null;
    set({ [name]: name === 'kind' ? (value ?? 'all') : known });
  };

  return (
    <search className="queue-filters" aria-label={say('issue:filter.label')}>
      <div className="queue-filter-text">
        <SearchInput
          ref={box}
          label={say('issue:filter.text')}
          placeholder={say('issue:filter.placeholder')}
          value={search.text}
          onSearch={(text) => set({ text }, true)}
          keys="/"
          width="100%"
        />
        {isFiltered(search) && (
          <Button look="quiet" onClick={() => set(unfiltered)}>
            {say('issue:filter.clear')}
          </Button>
        )}
      </div>
      <div className="queue-filter-picks">
        {picks.map(({ name, value, options }) => (
          <Pick
            key={name}
            label={say(`issue:filter.${name}`)}
            anyLabel={say(`issue:filter.${name}`)}
            value={value}
            options={options}
            onChange={(next) => change(name, next)}
            width="100%"
          />
        ))}
      </div>
    </search>
  );
}
