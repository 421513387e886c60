import { useTexts } from '../../../ui/use-texts.ts';
import { wordDiff } from './word-diff.ts';

interface ChangedWordsProps {
  readonly older: string;
  readonly newer: string;
  /** The other text stands beside this one, so what is only there is not repeated here. */
  readonly hidesRemoved: boolean;
}

/** A text with what was added to the older one and taken from it; never told by colour alone. */
export function ChangedWords({ older, newer, hidesRemoved }: ChangedWordsProps) {
  const say = useTexts();
  const runs = wordDiff(older, newer)
    .filter(({ kind }) => !(hidesRemoved && kind === 'removed'))
    .map((run, index) => ({ ...run, at: `${index} ${run.kind}` }));
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
