import { type ReactNode, useId } from 'react';
import { Chip } from '../../../ui/chip.tsx';
import { join } from '../../../ui/join.ts';
import { useTexts } from '../../../ui/use-texts.ts';
import { fullTime } from '../../../ui/when.ts';
import { ChangedWords } from './changed-words.tsx';

export interface SideCardProps {
  readonly title: string;
  /** The record says this now. */
  readonly isInForce?: boolean;
  /** Who wrote it, and when; `at` is the full time for the tooltip. */
  readonly by: { readonly words: string; readonly at: string | null };
  readonly text: string;
  /** The text that it is compared with; null where words are not compared. */
  readonly older: string | null;
  /** It is compared with the value beside it, not with what stood there before. */
  readonly isOlderBeside?: boolean;
  readonly isChosen: boolean;
  readonly children?: ReactNode;
}

/** One of the values side by side: whose it is, what it says as a whole, what that changes, and the button for it. */
export function SideCard(props: SideCardProps) {
  const { title, isInForce = false, by, text, older, isOlderBeside = false, isChosen, children } = props;
  const say = useTexts();
  const id = useId();
  return (
    <section className={join('side-card', isChosen && 'side-card-chosen')} aria-labelledby={id}>
      <div className="side-card-head">
        <h3 id={id}>
          {isChosen && <span aria-hidden>✓ </span>}
          {title}
        </h3>
        {isInForce && (
          <Chip tone="info" glyph="●">
            {say('sync:conflict.inForce')}
          </Chip>
        )}
      </div>
      <p className="quiet side-card-by" {...(by.at === null ? {} : { title: fullTime(by.at) })}>
        {by.words}
      </p>
      <p className="side-card-text">
        {text === '' ? <span className="quiet">{say('sync:conflict.empty')}</span> : text}
      </p>
      {older !== null && text !== '' && older !== text && (
        <p className="side-card-diff">
          <span className="quiet">
            {say(isOlderBeside ? 'sync:conflict.againstOther' : 'sync:conflict.againstBase')}
          </span>{' '}
          <ChangedWords older={older} newer={text} />
        </p>
      )}
      {children !== undefined && <div className="side-card-end">{children}</div>}
    </section>
  );
}
