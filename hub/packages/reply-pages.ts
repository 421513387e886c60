import { pullPages } from '#hub/feed/pull-pages.ts';
import type { Reader } from '#hub/store/db.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { OutBody, ReplyBody } from '#shared/package/package-bodies.ts';

const pageRows = 2_000;
/** What one reply carries, in UTF-16 units of JSON: a laptop takes it in one transaction, and it packs to some MiB. */
const mostUnits = 32_000_000;

type Pulled = Pick<ReplyBody, 'scopes' | 'pages' | 'isLevel'>;

/**
 * Every row that a desk at these cursors lacks, page behind page as `sync.pull` gives them. Must run inside one
 * snapshot, so that the desk equals the hub of that moment.
 */
export async function replyPages(
  db: Reader,
  person: Actor,
  asked: Pick<OutBody, 'cursors' | 'schema'>,
): Promise<Pulled> {
  const { schema } = asked;
  const cursors: Record<string, string> = { ...asked.cursors };
  const all: Pulled['pages'] = [];
  let units = 0;
  for (;;) {
    const { scopes, pages } = await pullPages(db, person, { cursors, schema, limit: pageRows });
    for (const page of pages) {
      cursors[String(page.scope)] = page.to;
      units += JSON.stringify(page.rows).length;
      if (page.to !== page.from || page.isFull) all.push(page);
    }
    const hasMore = pages.some((page) => page.hasMore);
    if (!hasMore || units >= mostUnits) return { scopes, pages: all, isLevel: !hasMore };
  }
}
