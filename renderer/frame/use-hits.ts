import { everyIssue } from '#shared/contract/app/issues.ts';
import { useAsk } from '../client/ask.ts';
import { useSettled } from '../ui/use-settled.ts';
import { type Command, matchCommands } from './use-commands.ts';

export interface Hit {
  readonly kind: 'firm' | 'issue' | 'command';
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

const limit = 6;
const mostCommands = 5;

/** Firms, issues and commands that match what was typed, once typing rests. */
export function useHits(
  text: string,
  commands: readonly Command[],
): { hits: readonly Hit[]; isSettled: boolean } {
  const wanted = useSettled(text.trim(), 120);
  const options = { isReady: wanted !== '', keepsLast: true };
  const firms = useAsk('enterprises.find', { text: wanted, limit }, options);
  const issues = useAsk(
    'issues.list',
    { filter: { ...everyIssue, text: wanted }, after: null, limit },
    options,
  );
  if (wanted === '') return { hits: [], isSettled: false };
  const hits: Hit[] = [
    ...(firms.data ?? []).map(({ id, name, uscc }) => ({
      kind: 'firm' as const,
      id,
      title: name,
      note: uscc ?? '',
    })),
    ...(issues.data?.rows ?? []).map(({ id, title, displayNo, enterpriseName }) => ({
      kind: 'issue' as const,
      id,
      title,
      note: `${displayNo} ${enterpriseName}`,
    })),
    ...matchCommands(commands, wanted, mostCommands).map(({ id, name }) => ({
      kind: 'command' as const,
      id,
      title: name,
      note: '',
    })),
  ];
  return { hits, isSettled: firms.data !== undefined && issues.data !== undefined };
}
