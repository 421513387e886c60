import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Output } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { CommandName } from '#shared/workflow/commands.ts';
import { useAsk } from '../../../client/ask.ts';
import { useDesk } from '../../../client/desk-context.tsx';

type TypedStep = Output<AppApi, 'issues.getTyped'>[number];
export type StepArgs = TypedStep['args'];

/** Nothing typed is kept as no arguments at all. */
export function hasText(args: StepArgs): boolean {
  return Object.keys(args).length > 0;
}

export interface TypedSteps {
  /** Undefined until the desk has answered. */
  readonly typed: readonly TypedStep[] | undefined;
  /** Resolves when it is on disk. */
  readonly keep: (name: CommandName, args: StepArgs) => Promise<void>;
}

/** What was typed into the forms of an issue's steps. This window sees at once what it keeps. */
export function useTypedSteps(issueId: string): TypedSteps {
  const client = useQueryClient();
  const { call, now } = useDesk();
  const { data: typed } = useAsk('issues.getTyped', { id: issueId });
  const keep = useCallback(
    async (name: CommandName, args: StepArgs): Promise<void> => {
      const step = { name, args, savedAt: new Date(now()).toISOString() };
      const show = (): void =>
        void client.setQueryData<TypedStep[]>(['issues.getTyped', { id: issueId }], (old = []) => [
          step,
          ...old.filter((other) => other.name !== name),
        ]);
      show();
      await call('issues.keepTyped', { id: issueId, name, args });
      // An answer that was on its way meanwhile is older than this.
      show();
    },
    [client, call, now, issueId],
  );
  return { typed, keep };
}
