import type { SyncRound } from '#shared/contract/app/decisions.ts';
import { chinese } from '#shared/text/chinese.ts';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useToday } from '../../client/time.ts';
import { Chip } from '../../ui/chip.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { type Say, useTexts } from '../../ui/use-texts.ts';
import { fullTime, shortTime } from '../../ui/when.ts';

const second = 1_000;

function tookWords(say: Say, tookMs: number): string {
  if (tookMs < second) return say('sync:log.milliseconds', { count: tookMs });
  return say('sync:log.seconds', { count: Math.round(tookMs / 100) / 10 });
}

function failedWords(say: Say, outcome: string): string {
  const known = chinese.sync.log.failed;
  const key = Object.hasOwn(known, outcome) ? (outcome as keyof typeof known) : 'other';
  return say(`sync:log.failed.${key}`);
}

const isGood = (outcome: string): outcome is keyof typeof chinese.sync.log.good =>
  Object.hasOwn(chinese.sync.log.good, outcome);

/** The last exchanges with the hub. Those that moved nothing and went alike stand in one line. */
export function RoundsTab() {
  const say = useTexts();
  const rounds = useAsk('sync.rounds', {});
  return (
    <div className="sync-page">
      <Answer query={rounds}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={say('sync:none.log')} hint={say('sync:none.logHint')} />
          ) : (
            <Card title={say('sync:log.title')}>
              <table className="sync-rounds">
                <thead>
                  <tr>
                    {(['when', 'outcome', 'sent', 'received', 'took'] as const).map((name) => (
                      <th key={name} scope="col">
                        {say(`sync:log.${name}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {all.map((round) => (
                    <RoundLine key={round.id} round={round} />
                  ))}
                </tbody>
              </table>
            </Card>
          )
        }
      </Answer>
    </div>
  );
}

function RoundLine({ round }: { round: SyncRound }) {
  const say = useTexts();
  const today = useToday();
  const { startedAt, endedAt, tookMs, sent, received, outcome, times } = round;
  const first = shortTime(startedAt, today);
  const last = shortTime(endedAt, today);
  return (
    <tr>
      <td title={fullTime(startedAt)}>
        {first}
        {times > 1 && last !== first && `–${last}`}
        {times > 1 && ` · ${say('sync:log.times', { count: times })}`}
      </td>
      <td>
        {isGood(outcome) ? (
          <Chip tone="success" glyph="✓">
            {say(`sync:log.good.${outcome}`)}
          </Chip>
        ) : (
          <Chip tone="warning" glyph="○">
            {failedWords(say, outcome)}
          </Chip>
        )}
      </td>
      <td>{sent}</td>
      <td>{received}</td>
      <td>{tookWords(say, tookMs)}</td>
    </tr>
  );
}
