import { useTexts } from '../../../ui/use-texts.ts';
import { wordDiff } from './word-diff.ts';

interface ChangedWordsProps {
  readonly older: string;
  readonly newer: string;
}

/** A text with what was added to the older one and taken from it; never told by colour alone. */
export function ChangedWords({ older, newer }: ChangedWordsProps) {
  const say = useTexts();
  const runs = wordDiff(older, newer).map((run, index) => ({ ...run, at: `${index} ${run.kind}` }));
  return (
    <>
      {runs.map(({ kind, text, at }) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={at}>
            <span className="unseen">{say(`sync:conflict.${kind}`)}</span>
            {text}
          </Mark>
        );
      })}
    </>
  );
}
