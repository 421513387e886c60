import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef } from 'react';
import { Counter } from '../counter.tsx';
import './tabs.css';

export interface Tab<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly glyph?: string;
  /** Shown behind the label; null where a number says nothing. */
  readonly count: number | null;
  readonly isAlarming?: boolean;
}

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
  /** For what stands in the panel and must not lose the focus when its last row goes. */
  readonly panelRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** A few views of one page, one of them shown. Left and right move between the tabs, which are one stop of Tab. */
export function Tabs<K extends string>(props: TabsProps<K>) {
  const { label, tabs, chosen, onChoose, panelRef, children } = props;
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = tabs.findIndex(({ key }) => key === chosen);
    const to = { Home: 0, End: tabs.length - 1 }[event.key] ?? from + (steps[event.key] ?? 0);
    const next = tabs[(to + tabs.length) % tabs.length];
    if (next === undefined || next.key === chosen) return;
    event.preventDefault();
    onChoose(next.key);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  return (
    <>
      <div ref={row} role="tablist" aria-label={label} className="tabs" onKeyDown={onKeyDown}>
        {tabs.map(({ key, label: name, glyph, count, isAlarming = false }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}${key}`}
            data-tab={key}
            className="tab"
            aria-selected={key === chosen}
            aria-controls={`${id}panel`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {glyph !== undefined && <span aria-hidden>{glyph} </span>}
            {name}
            {count !== null && (
              <>
                {' '}
                <Counter count={count} tone={isAlarming ? 'danger' : 'quiet'} />
              </>
            )}
          </button>
        ))}
      </div>
      <div
        {...(panelRef ? { ref: panelRef } : {})}
        role="tabpanel"
        id={`${id}panel`}
        aria-labelledby={`${id}${chosen}`}
        className="tab-panel"
        tabIndex={-1}
      >
        {children}
      </div>
    </>
  );
}
