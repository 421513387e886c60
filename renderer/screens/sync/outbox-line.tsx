import { Link } from '@tanstack/react-router';
import type { OutboxEntry } from '#shared/contract/app/desk.ts';
import { chinese } from '#shared/text/catalogue.ts';
import { refusalSentence } from '../../client/refusal-sentence.ts';
import { useToday } from '../../client/time.ts';
import { Chip, type ChipTone } from '../../ui/chip.tsx';
import { type Say, useTexts } from '../../ui/use-texts.ts';
import { fullTime, shortTime } from '../../ui/when.ts';

const looks: Readonly<Record<OutboxEntry['state'], { tone: ChipTone; glyph: string }>> = {
  pending: { tone: 'neutral', glyph: '⇅' },
  sent: { tone: 'info', glyph: '⇅' },
  acked: { tone: 'success', glyph: '✓' },
  refused: { tone: 'danger', glyph: '↩' },
  conflict: { tone: 'danger', glyph: '⚠' },
  held: { tone: 'warning', glyph: '⏸' },
};

type TableName = keyof typeof chinese.sync.table;
type StepName = keyof typeof chinese.domain.command;

const isTable = (name: string): name is TableName => Object.hasOwn(chinese.sync.table, name);
const isStep = (name: string): name is StepName => Object.hasOwn(chinese.domain.command, name);

function whatWords(say: Say, { kind, table, command }: OutboxEntry): string {
  if (kind === 'cmd' && isStep(command)) return say(`domain:command.${command}`);
  return `${say(`sync:kind.${kind}`)}${isTable(table) ? ` ${say(`sync:table.${table}`)}` : ''}`;
}

/** One operation: what it was, where it stands, why, and what to do. */
export function OutboxLine({ entry }: { entry: OutboxEntry }) {
  const say = useTexts();
  const today = useToday();
  const { state, code, params, title, authoredAt } = entry;
  return (
    <li className="sync-line">
      <Chip {...looks[state]}>{say(`sync:state.${state}`)}</Chip>
      <span className="sync-what">
        <span className="quiet">{whatWords(say, entry)}</span> <RecordLink entry={entry}>{title}</RecordLink>
      </span>
      <span className="quiet" title={fullTime(authoredAt)}>
        {say('sync:authoredAt', { at: shortTime(authoredAt, today) })}
      </span>
      <p className="sync-todo">
        {code !== null && <span>{refusalSentence(say, { code, params })} </span>}
        {(code === null || state === 'refused') && say(`sync:todo.${state}`)}
      </p>
    </li>
  );
}

function RecordLink({ entry: { table, pk }, children }: { entry: OutboxEntry; children: string }) {
  if (table === 'issue') {
    return (
      <Link to="/issues" search={{ group: 'all', id: pk }}>
        {children}
      </Link>
    );
  }
  if (table === 'visit') {
    return (
      <Link to="/visits" search={{ id: pk }}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: pk }}>
      {children}
    </Link>
  );
}
