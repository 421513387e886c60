import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { Paged } from '../../client/ask.ts';
import { VirtualList } from '../../ui/list/virtual-list.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { IssueLine } from './issue-line.tsx';

const route = getRouteApi('/issues');
const rowHeight = 53;
/** Milliseconds of rest before the detail, and the address, follow the selection. */
const rest = 80;

/** The rows; `onEnter` leads into the detail. */
export function IssueList({ issues, onEnter }: { issues: Paged<IssueRow>; onEnter: () => void }) {
  const say = useTexts();
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: string): void => {
    clearTimeout(timer.current);
    void navigate({ search: (old) => ({ ...old, id: next }), replace: true });
  };
  const showSoon = (next: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(next), rest);
  };
  return (
    <VirtualList
      isMain
      label={say('issue:list.label')}
      rows={issues.rows}
      rowKey={(row) => row.id}
      rowHeight={rowHeight}
      total={issues.total}
      selectedKey={id}
      onSelect={(row) => showSoon(row.id)}
      onOpen={(row) => {
        show(row.id);
        onEnter();
      }}
      onNearEnd={issues.more}
    >
      {(row) => <IssueLine issue={row} />}
    </VirtualList>
  );
}
