import { getRouteApi } from '@tanstack/react-router';
import { type RefObject, useRef } from 'react';
import type { ConflictRow } from '#shared/contract/app/decisions.ts';
import { Answer } from '../../../client/answer.tsx';
import { useAsk } from '../../../client/ask.ts';
import { useShortcuts } from '../../../ui/keys/shortcuts.tsx';
import { EmptyState } from '../../../ui/layout/empty-state.tsx';
import { ScrollPane } from '../../../ui/layout/scroll-pane.tsx';
import { SplitPane } from '../../../ui/layout/split-pane.tsx';
import { VirtualList } from '../../../ui/list/virtual-list.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { BulkChoice } from './bulk-choice.tsx';
import { ConflictFilters } from './conflict-filters.tsx';
import { ConflictLine } from './conflict-line.tsx';
import { ConflictView } from './conflict-view.tsx';
import { fieldKeyOf } from './sides.ts';
import './conflicts.css';

const route = getRouteApi('/sync');
const rowHeight = 53;

/** The conflicts, one's own first, and the chosen one beside them. `panelRef` takes the focus when none is left. */
export function ConflictsTab({ panelRef }: { panelRef: RefObject<HTMLElement | null> }) {
  const say = useTexts();
  const conflicts = useAsk('decisions.conflicts', {});
  const { show } = route.useSearch();
  return (
    <Answer query={conflicts}>
      {(found) => {
        const rows = found[show];
        const empty = show === 'open' ? 'conflicts' : 'decided';
        if (rows.length > 0 || (show === 'open' ? found.decided : found.open).length > 0)
          return <Conflicts rows={rows} panelRef={panelRef} />;
        return <EmptyState title={say(`sync:none.${empty}`)} hint={say(`sync:none.${empty}Hint`)} />;
      }}
    </Answer>
  );
}

function Conflicts(props: { rows: readonly ConflictRow[]; panelRef: RefObject<HTMLElement | null> }) {
  const { rows: all, panelRef } = props;
  const say = useTexts();
  const { show, field, id } = route.useSearch();
  const navigate = route.useNavigate();
  const pane = useRef<HTMLElement>(null);
  const { data: session } = useAsk('session.get', {});
  const me = session?.person?.id ?? '';
  const rows = all.filter((row) => field === null || fieldKeyOf(row) === field);
  const chosen = rows.find((row) => row.id === id) ?? null;
  const select = (next: string | null): void =>
    void navigate({ search: (old) => ({ ...old, id: next }), replace: true });
  const focusList = (): void => {
    const list = document.querySelector<HTMLElement>('.conflicts [data-list]');
    (list ?? panelRef.current)?.focus();
  };
  /** The row that was decided goes; the one after it, or the last, takes its place. */
  const goOn = (): void => {
    const at = rows.findIndex((row) => row.id === id);
    const next = rows[at + 1] ?? rows[at - 1];
    select(next?.id ?? null);
    if (next) focusList();
    else panelRef.current?.focus();
  };
  useShortcuts([
    {
      keys: 'Escape',
      name: say('sync:keys.back'),
      group: say('sync:keys.group'),
      isOffWhileTyping: true,
      run: focusList,
    },
  ]);
  const decidable = rows.filter(({ mayDecide }) => mayDecide);
  const isOneField = new Set(rows.map(fieldKeyOf)).size === 1;
  const empty = show === 'open' ? 'conflicts' : 'decided';

  if (rows.length === 0) {
    return (
      <>
        <ConflictFilters all={all} />
        <EmptyState title={say(`sync:none.${empty}`)} hint={say(`sync:none.${empty}Hint`)} />
      </>
    );
  }

  const list = (
    <>
      <ConflictFilters all={all} />
      {show === 'open' && isOneField && decidable.length > 1 && (
        <BulkChoice
          conflicts={decidable}
          me={me}
          onDecided={() => {
            select(null);
            panelRef.current?.focus();
          }}
        />
      )}
      <VirtualList
        isMain
        label={say('sync:conflict.list')}
        rows={rows}
        rowKey={(row) => row.id}
        rowHeight={rowHeight}
        selectedKey={chosen?.id ?? null}
        onSelect={(row) => select(row.id)}
        onOpen={(row) => {
          select(row.id);
          pane.current?.focus();
        }}
      >
        {(row, { isSelected }) => <ConflictLine conflict={row} isSelected={isSelected} />}
      </VirtualList>
    </>
  );
  const detail = (
    <ScrollPane paneRef={pane} className="conflict" label={say('sync:conflict.detail')}>
      {chosen === null ? (
        <EmptyState title={say('sync:conflict.choose')} hint={say('sync:conflict.chooseHint')} />
      ) : (
        <ConflictView key={chosen.id} conflict={chosen} me={me} paneRef={pane} onDecided={goOn} />
      )}
    </ScrollPane>
  );
  return (
    <div className="conflicts">
      <SplitPane label={say('sync:conflict.width')} first={list} second={detail} width={420} />
    </div>
  );
}
