import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useAskPages } from '../../client/ask.ts';
import { useRefusalSentence } from '../../client/refusal-sentence.ts';
import { useArrival } from '../../frame/arrival.ts';
import { NewVisitButton } from '../../frame/new-visit-button.tsx';
import { useShortcuts } from '../../ui/keys/shortcuts.tsx';
import { Pending } from '../../ui/layout/pending.tsx';
import { Problem } from '../../ui/layout/problem.tsx';
import { SplitPane } from '../../ui/layout/split-pane.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { VirtualList } from '../../ui/list/virtual-list.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { ExportLedger } from '../ledgers/export-ledger.tsx';
import { ViewButton } from '../views/view-button.tsx';
import { DraftsLine } from './drafts-line.tsx';
import { NoVisits } from './no-visits.tsx';
import { VisitDetail } from './visit-detail.tsx';
import { VisitLine } from './visit-line.tsx';
import './visit-list.css';

const route = getRouteApi('/visits');
const rowHeight = 54;

/** All visits that this person may see, newest first, and the chosen one beside them. */
export function VisitList() {
  const say = useTexts();
  const navigate = useNavigate();
  const { text, id } = route.useSearch();
  const sentence = useRefusalSentence();
  const hasArrived = useArrival() !== null;
  const visits = useAskPages('visits.list', { enterpriseId: null, text });
  const box = useRef<{ focus: () => void }>(null);
  const detail = useRef<HTMLElement>(null);
  useShortcuts([{ keys: '/', name: say('visit:list.search'), run: () => box.current?.focus() }]);
  const search = (next: string): void =>
    void navigate({ to: '/visits', search: { text: next, id: null }, replace: true });
  const select = (next: string): void =>
    void navigate({ to: '/visits', search: { text, id: next }, replace: true });

  const list = (
    <>
      <search className="visits-search">
        <SearchInput
          ref={box}
          label={say('visit:list.search')}
          placeholder={say('visit:list.placeholder')}
          value={text}
          onSearch={search}
          keys="/"
          width={320}
        />
      </search>
      <DraftsLine />
      {visits.isFirstPending && <Pending />}
      {visits.error && <Problem sentence={sentence(visits.error)} />}
      {!visits.isFirstPending && !visits.error && visits.rows.length === 0 && (
        <NoVisits isFiltered={text !== ''} onClear={() => search('')} />
      )}
      {visits.rows.length > 0 && (
        <VirtualList
          isMain
          label={say('visit:list.label')}
          rows={visits.rows}
          rowKey={(row) => row.id}
          rowHeight={rowHeight}
          total={visits.total}
          selectedKey={id}
          takesFocus={hasArrived}
          onSelect={(row) => select(row.id)}
          onOpen={() => detail.current?.focus()}
          onNearEnd={visits.more}
        >
          {(row) => <VisitLine visit={row} />}
        </VirtualList>
      )}
    </>
  );
  return (
    <>
      <Toolbar title={say('visit:listTitle')} note={<span role="status">{visits.total}</span>}>
        <ViewButton screen="visits" search={{ text }} usual={{ text: '' }} />
        <ExportLedger ledger="visits" />
        <NewVisitButton />
      </Toolbar>
      <div className="visits">
        <SplitPane
          label={say('visit:list.width')}
          first={list}
          second={<VisitDetail id={id} paneRef={detail} />}
        />
      </div>
    </>
  );
}
