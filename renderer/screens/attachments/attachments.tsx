import type { AttachmentOwner } from '#shared/contract/app/attachments.ts';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { Counter } from '../../ui/counter.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { AttachmentLine } from './attachment-line.tsx';
import { PickFiles } from './pick-files.tsx';
import { useAdding } from './use-adding.ts';
import { useGivenFiles } from './use-given-files.ts';
import './attachments.css';

/** The files of a visit, an issue or a draft. More are picked, dropped anywhere on the page, or pasted. */
export function Attachments({ owner, level = 2 }: { owner: AttachmentOwner; level?: 2 | 3 }) {
  const say = useTexts();
  const list = useAsk('attachments.list', { owner });
  const { now, add } = useAdding(owner);
  const canAdd = list.data?.canAdd ?? false;
  useGivenFiles(canAdd, add);
  const count = list.data?.rows.length ?? 0;
  const title = (
    <>
      {say('attachment:title')} {count > 0 && <Counter count={count} />}
    </>
  );
  return (
    <Card title={title} level={level} end={canAdd && <PickFiles onFiles={add} />}>
      <Answer query={list}>
        {({ rows }) => (
          <>
            {rows.length === 0 && <p className="quiet">{say('attachment:none')}</p>}
            <ul className="attachments">
              {rows.map((file) => (
                <AttachmentLine key={file.id} file={file} />
              ))}
            </ul>
          </>
        )}
      </Answer>
      <p className="quiet attachment-note" role="status">
        {now ? say('attachment:adding', { ...now }) : canAdd && say('attachment:hint')}
      </p>
    </Card>
  );
}
