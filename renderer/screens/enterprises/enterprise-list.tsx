import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { useAskPages } from '../../client/ask.ts';
import { useRights } from '../../client/rights.ts';
import { NewVisitButton } from '../../frame/new-visit-button.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { Pending } from '../../ui/layout/pending.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { VirtualList } from '../../ui/list/virtual-list.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { ViewButton } from '../views/view-button.tsx';
import { EnterpriseFilter } from './enterprise-filter.tsx';
import { EnterpriseColumns, EnterpriseLine } from './enterprise-line.tsx';
import { enterprisesSearch } from './search.ts';

const route = getRouteApi('/enterprises');
const rowHeight = 36;
const everything = enterprisesSearch.parse({});

/** All firms that this laptop holds, by pinyin; the filter stands in the address. */
export function EnterpriseList() {
  const say = useTexts();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { text, kind, chain, mine, id } = search;
  const firms = useAskPages('enterprises.list', { filter: { text, kind, chainCode: chain, isMine: mine } });
  const isFiltered = text !== '' || kind !== 'all' || chain !== null || mine;
  const { canKeepFirms } = useRights();
  const toImport = (): void => void navigate({ to: '/enterprises/import' });
  const select = (next: string): void =>
    void navigate({ to: '/enterprises', search: { ...search, id: next }, replace: true });
  const open = (next: string): void =>
    void navigate({ to: '/enterprises/$enterpriseId', params: { enterpriseId: next } });

  return (
    <>
      <Toolbar title={say('enterprise:title')} note={<span role="status">{firms.total}</span>}>
        <ViewButton screen="enterprises" search={search} usual={everything} />
        {canKeepFirms && (
          <Button icon={<Upload size={15} />} onClick={toImport}>
            {say('enterprise:action.import')}
          </Button>
        )}
        <NewVisitButton />
      </Toolbar>
      <EnterpriseFilter />
      {firms.isFirstPending && <Pending />}
      {!firms.isFirstPending && firms.rows.length === 0 && (
        <NoFirms isFiltered={isFiltered} onImport={toImport} />
      )}
      {firms.rows.length > 0 && (
        <>
          <EnterpriseColumns />
          <VirtualList
            isMain
            label={say('enterprise:list')}
            rows={firms.rows}
            rowKey={(row) => row.id}
            rowHeight={rowHeight}
            total={firms.total}
            selectedKey={id}
            onSelect={(row) => select(row.id)}
            onOpen={(row) => open(row.id)}
            onNearEnd={firms.more}
          >
            {(row) => <EnterpriseLine firm={row} onOpen={() => open(row.id)} />}
          </VirtualList>
        </>
      )}
    </>
  );
}

function NoFirms({ isFiltered, onImport }: { isFiltered: boolean; onImport: () => void }) {
  const say = useTexts();
  const navigate = useNavigate();
  const { canKeepFirms } = useRights();
  if (isFiltered) {
    return (
      <EmptyState title={say('enterprise:none.filtered')} hint={say('enterprise:none.filteredHint')}>
        <Button onClick={() => void navigate({ to: '/enterprises' })}>
          {say('enterprise:filter.clear')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={say('enterprise:none.title')}
      {...(canKeepFirms ? { hint: say('enterprise:none.hint') } : {})}
    >
      {canKeepFirms && (
        <Button look="primary" onClick={onImport}>
          {say('enterprise:action.import')}
        </Button>
      )}
    </EmptyState>
  );
}
