import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../client/ask.ts';
import { Counter } from '../../ui/counter.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import type { IssuesSearch } from './search.ts';
import './issue-tallies.css';

const route = getRouteApi('/issues');
const urgentFirst = ['flash', 'red', 'yellow', 'green'] as const;

/** The open issues in numbers. Each number is a filter; a second press takes it away. */
export function IssueTallies() {
  const say = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: counts } = useAsk('issues.count', {});
  if (!counts) return null;
  const { group, lamp, kind } = search;
  const set = (change: Partial<IssuesSearch>) => () =>
    void navigate({ search: (old) => ({ ...old, id: null, ...change }) });
  const isWhole = group === 'open' && lamp === null && kind === 'all';
  return (
    <fieldset className="tallies">
      <legend className="unseen">{say('issue:tally.label')}</legend>
      <Tally isOn={isWhole} count={counts.open} onPress={set({ group: 'open', lamp: null, kind: 'all' })}>
        {say('issue:tally.open')}
      </Tally>
      <Tally
        isOn={group === 'mine'}
        count={counts.mine}
        onPress={set({ group: group === 'mine' ? 'open' : 'mine' })}
      >
        {say('issue:tally.mine')}
      </Tally>
      {urgentFirst.map((name) => (
        <Tally
          key={name}
          isOn={lamp === name}
          count={counts.byLamp[name] ?? 0}
          isAlarming={name === 'flash' || name === 'red'}
          onPress={set(lamp === name ? { lamp: null } : { lamp: name, group: 'open' })}
        >
          {say(`domain:lamp.${name}`)}
        </Tally>
      ))}
      {(['chain', 'doubling'] as const).map((name) => (
        <Tally
          key={name}
          isOn={kind === name}
          count={counts[name]}
          onPress={set(kind === name ? { kind: 'all' } : { kind: name, group: 'open' })}
        >
          {say(`issue:tally.${name}`)}
        </Tally>
      ))}
    </fieldset>
  );
}

interface TallyProps {
  readonly isOn: boolean;
  readonly count: number;
  readonly isAlarming?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Tally({ isOn, count, isAlarming = false, onPress, children }: TallyProps) {
  return (
    <button type="button" className="tally" aria-pressed={isOn} onClick={onPress}>
      {children} <Counter count={count} tone={isAlarming ? 'danger' : 'quiet'} />
    </button>
  );
}
