import { type ReactNode, useId } from 'react';
import { useToday } from '../../../client/time.ts';
import { join } from '../../../ui/join.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { fullTime, shortTime } from '../../../ui/when.ts';
import { ChangedWords } from './changed-words.tsx';

export interface SideCardProps {
  readonly title: string;
  /** Who wrote it, and when. */
  readonly by: { readonly name: string; readonly at: string | null } | null;
  readonly note?: string;
  readonly text: string;
  /** The text that it is compared with; null where words are not compared. */
  readonly older: string | null;
  /** It is compared with the value beside it, not with what stood there before. */
  readonly isOlderBeside?: boolean;
  readonly isChosen: boolean;
  readonly children?: ReactNode;
}

/** One of the values side by side: whose it is, what it says, and the button that takes it. */
export function SideCard(props: SideCardProps) {
  const { title, by, note, text, older, isOlderBeside = false, isChosen, children } = props;
  const say = useTexts();
  const today = useToday();
  const id = useId();
  return (
    <section className={join('side-card', isChosen && 'side-card-chosen')} aria-labelledby={id}>
      <h3 id={id}>
        {isChosen && <span aria-hidden>✓ </span>}
        {title}
      </h3>
      <p className="quiet side-card-by" {...(by?.at ? { title: fullTime(by.at) } : {})}>
        {by !== null &&
          (by.at === null
            ? by.name || say('sync:conflict.nobody')
            : say('sync:conflict.by', {
                name: by.name || say('sync:conflict.nobody'),
                at: shortTime(by.at, today),
              }))}
        {note}
      </p>
      <div className="side-card-text">
        {text === '' && <span className="quiet">{say('sync:conflict.empty')}</span>}
        {older === null || text === '' ? (
          text
        ) : (
          <ChangedWords older={older} newer={text} hidesRemoved={isOlderBeside} />
        )}
      </div>
      {children !== undefined && <div className="side-card-end">{children}</div>}
    </section>
  );
}
