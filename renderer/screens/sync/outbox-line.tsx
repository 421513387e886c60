import type { OutboxEntry } from '#shared/contract/app/desk.ts';
import { chinese } from '#shared/text/chinese.ts';
import { refusalSentence } from '../../client/refusal-sentence.ts';
import { useToday } from '../../client/time.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type ChipTone } from '../../ui/chip.tsx';
import { type Say, useTexts } from '../../ui/use-texts.ts';
import { fullTime, shortTime } from '../../ui/when.ts';
import { fieldName } from './fields/field-name.ts';
import { useValueText } from './fields/value-text.ts';
import { RecordLink } from './record-link.tsx';

const looks: Readonly<Record<OutboxEntry['state'], { tone: ChipTone; glyph: string }>> = {
  pending: { tone: 'warning', glyph: '⇅' },
  sent: { tone: 'info', glyph: '⇅' },
  acked: { tone: 'success', glyph: '✓' },
  refused: { tone: 'danger', glyph: '↩' },
  conflict: { tone: 'danger', glyph: '⚠' },
  held: { tone: 'warning', glyph: '◎' },
};

type TableName = keyof typeof chinese.sync.table;
type StepName = keyof typeof chinese.domain.command;

const isTable = (name: string): name is TableName => Object.hasOwn(chinese.sync.table, name);
const isStep = (name: string): name is StepName => Object.hasOwn(chinese.domain.command, name);

function whatWords(say: Say, { kind, table, command }: OutboxEntry): string {
  if (kind === 'cmd' && isStep(command)) return say(`domain:command.${command}`);
  return `${say(`sync:kind.${kind}`)}${isTable(table) ? ` ${say(`sync:table.${table}`)}` : ''}`;
}

/** What somebody else has settled needs no more than to be read. */
function todoOf({ state, code }: OutboxEntry) {
  return code === 'already_resolved' ? ('sync:todo.settled' as const) : (`sync:todo.${state}` as const);
}

interface OutboxLineProps {
  readonly entry: OutboxEntry;
  /** Takes a line that was read off the list. */
  readonly onDismiss?: (entry: OutboxEntry) => void;
}

/** One operation: what it was, where it stands, why, and what to do. */
export function OutboxLine({ entry, onDismiss }: OutboxLineProps) {
  const say = useTexts();
  const today = useToday();
  const { state, code, params, about, choice, authoredAt, answeredAt } = entry;
  const textOf = useValueText(say);
  const title = entry.title || say('sync:unnamed');
  const what = `${whatWords(say, entry)} ${title}`;
  return (
    <li className="sync-line">
      <Chip {...looks[state]}>{say(`sync:state.${state}`)}</Chip>
      <span className="sync-what">
        <span className="quiet">{whatWords(say, entry)}</span>{' '}
        <RecordLink table={about.table} pk={about.pk}>
          {title}
        </RecordLink>
        {choice !== null && (
          <>
            {' '}
            {say('sync:chosenHere', {
              field: fieldName(say, about.table, choice.field),
              value:
                textOf({ table: about.table, field: choice.field }, choice.value) ||
                say('sync:conflict.empty'),
            })}
          </>
        )}
      </span>
      <span className="quiet" title={fullTime(answeredAt ?? authoredAt)}>
        {answeredAt !== null && state === 'acked'
          ? say('sync:answeredAt', { at: shortTime(answeredAt, today) })
          : say('sync:authoredAt', { at: shortTime(authoredAt, today) })}
      </span>
      {state !== 'acked' && (
        <p className="sync-todo">
          {code !== null && <span>{refusalSentence(say, { code, params })} </span>}
          {(code === null || state === 'refused') && say(todoOf(entry))}
        </p>
      )}
      {onDismiss && (
        <span className="sync-dismiss">
          <Button size="small" title={say('sync:dismissOf', { what })} onClick={() => onDismiss(entry)}>
            {say('sync:dismiss')}
          </Button>
        </span>
      )}
    </li>
  );
}
