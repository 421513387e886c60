import { join } from '../ui/join.ts';
import { useTexts } from '../ui/use-texts.ts';
import type { Hit } from './use-hits.ts';

interface SearchResultsProps {
  readonly id: string;
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly active: number;
  readonly isShown: boolean;
  readonly onPick: (hit: Hit) => void;
}

const groups = [
  { kind: 'firm', key: 'search.firms' },
  { kind: 'issue', key: 'search.issues' },
  { kind: 'command', key: 'search.commands' },
] as const;

/** The list under the search box. The focus stays in the box; the active one is named by its id. */
export function SearchResults({ id, text, hits, active, isShown, onPick }: SearchResultsProps) {
  const say = useTexts();
  const of = (kind: Hit['kind']) => hits.filter((hit) => hit.kind === kind);
  return (
    <>
      <span role="status" className="unseen">
        {isShown &&
          hits.length > 0 &&
          say('search.results', {
            firms: of('firm').length,
            issues: of('issue').length,
            commands: of('command').length,
          })}
      </span>
      {isShown && hits.length === 0 && (
        <p className="find-results find-nothing">{say('search.nothing', { text })}</p>
      )}
      {isShown && hits.length > 0 && (
        <div id={`${id}list`} role="listbox" aria-label={say('search.label')} className="find-results">
          {groups.map(({ kind, key }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box has no element of its own.
            <div key={kind} role="group" aria-label={say(key)} hidden={of(kind).length === 0}>
              <div className="find-group" aria-hidden>
                {say(key)}
              </div>
              {of(kind).map((hit) => {
                const index = hits.indexOf(hit);
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the search box hears the keys.
                  // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search box.
                  <div
                    key={hit.id}
                    id={`${id}${index}`}
                    role="option"
                    aria-selected={index === active}
                    className={join('find-hit', index === active && 'find-hit-active')}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => onPick(hit)}
                  >
                    <span className="clipped">{hit.title}</span>
                    <span className="quiet clipped">{hit.note}</span>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
