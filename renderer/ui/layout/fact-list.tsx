import type { ReactNode } from 'react';
import './fact-list.css';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** Takes the whole row, for long text. */
  readonly isWide?: boolean;
}

/** Names and values in a grid; values that are empty are shown as a dash. */
export function FactList({ facts, columns = 2 }: { facts: readonly Fact[]; columns?: 1 | 2 | 3 }) {
  return (
    <dl className={`facts facts-${columns}`}>
      {facts.map(({ name, value, isWide }) => (
        <div key={name} className={isWide === true ? 'fact fact-wide' : 'fact'}>
          <dt>{name}</dt>
          <dd>{value === '' || value === null ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
