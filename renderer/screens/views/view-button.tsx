import { Bookmark, BookmarkX } from 'lucide-react';
import { useState } from 'react';
import type { SavedView } from '#shared/domain/saved-view.ts';
import { isSameView, viewSearchOf } from '#shared/views/in-force.ts';
import { useAsk } from '../../client/ask.ts';
import { useTell } from '../../client/tell.ts';
import { Button } from '../../ui/button.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { KeepView } from './keep-view.tsx';

interface ViewButtonProps {
  readonly screen: SavedView['screen'];
  /** What stands in the address. */
  readonly search: Readonly<Record<string, unknown>>;
  /** What stands there when nothing is filtered. */
  readonly usual: Readonly<Record<string, unknown>>;
}

/** Keeps the filters that stand in the address under a name; where they are one's own view, takes that away. */
export function ViewButton({ screen, search, usual }: ViewButtonProps) {
  const say = useTexts();
  const notify = useNotify();
  const { data } = useAsk('views.list', {});
  const removing = useTell('views.remove');
  const [isOpen, setOpen] = useState(false);
  const filters = viewSearchOf(search, usual);
  const shown = data?.views.find((view) => view.screen === screen && isSameView(view.search, filters));
  if (shown?.isMine) {
    const { viewKey, name } = shown;
    const bringBack = (): void => removing.mutate({ viewKey, isRemoved: false });
    const remove = (): void =>
      void removing.mutateAsync({ viewKey, isRemoved: true }).then(
        () => notify.undoable(say('view:removed', { name }), bringBack),
        () => undefined,
      );
    return (
      <Button look="quiet" icon={<BookmarkX size={15} aria-hidden />} onClick={remove}>
        {say('view:remove')}
      </Button>
    );
  }
  if (shown || Object.keys(filters).length === 0) return null;
  return (
    <>
      <Button look="quiet" icon={<Bookmark size={15} aria-hidden />} onClick={() => setOpen(true)}>
        {say('view:keep')}
      </Button>
      {isOpen && <KeepView screen={screen} search={filters} onClose={() => setOpen(false)} />}
    </>
  );
}
