import { inReceiptOrder } from '../domain/receipt-order.ts';
import type { SavedView } from '../domain/saved-view.ts';

/** The views that stand, in the order in which they were first kept; one's own last word counts before the hub has it. */
export function viewsInForce(views: readonly SavedView[]): SavedView[] {
  const byKey = new Map(inReceiptOrder(views).map((view) => [view.viewKey, view]));
  return [...byKey.values()].filter(({ isRemoved }) => !isRemoved);
}

type Search = Readonly<Record<string, unknown>>;

/** The filters of an address as a view keeps them, without what is so by `usual` and what is only selected. */
export function viewSearchOf(search: Search, usual: Search): SavedView['search'] {
  const said = Object.entries(search).filter(
    ([name, value]) => name !== 'id' && value !== null && value !== usual[name],
  );
  return Object.fromEntries(said.map(([name, value]) => [name, value === true ? true : String(value)]));
}

const inOrder = (search: SavedView['search']): string => JSON.stringify(Object.entries(search).toSorted());

/** Whether two addresses filter the same. */
export function isSameView(left: SavedView['search'], right: SavedView['search']): boolean {
  return inOrder(left) === inOrder(right);
}
