import { listNews, markSeen } from '#electron/store/inbox/list-news.ts';
import { findMeta, putMeta } from '#electron/store/meta.ts';
import { readOffice } from '#electron/store/read-office.ts';
import { must } from '#shared/assert.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { PersonDesk } from '../people/person-desk.ts';
import { issueRows } from '../rows/issue-rows.ts';
import type { CallContext, HandlerPorts } from './context.ts';

type Procedures = 'inbox.list' | 'inbox.see';

const most = 200;

/** News of issues. What had happened before this laptop first held everything is none. */
export function inboxHandlers({
  deskOf,
  now,
}: HandlerPorts): Pick<Handlers<AppApi, CallContext>, Procedures> {
  const at = (): string => new Date(now()).toISOString();
  const begun = ({ db }: PersonDesk): string | null => {
    const from = findMeta(db, 'news_from');
    if (from !== null || findMeta(db, 'is_first_sync_done') === null) return from;
    // Steps are stamped by the hub's clock.
    const hubNow = new Date(now() + Number(findMeta(db, 'clock_offset_ms') ?? 0)).toISOString();
    db.write((tx) => putMeta(tx, 'news_from', hubNow));
    return hubNow;
  };
  return {
    'inbox.list': (_input, context) => {
      const desk = deskOf(context);
      const from = begun(desk);
      if (from === null) return { entries: [] };
      const { db, person } = desk;
      const news = listNews(db, { actor: person(), rules: readOffice(db).rules }, { from, limit: most });
      const rows = issueRows(
        db,
        news.map(({ issue }) => issue),
        at(),
      );
      const entries = news.map(({ count, latest, isMine }, index) => ({
        issue: must(rows[index], 'each issue gives one row'),
        count,
        latest,
        isMine,
      }));
      return { entries };
    },
    'inbox.see': ({ issueIds }, context) => {
      const { db, changed } = deskOf(context);
      db.write((tx) => {
        for (const id of issueIds) markSeen(tx, id);
      });
      changed(['inbox']);
      return {};
    },
  };
}
