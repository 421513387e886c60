import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import type { Command, CommandName } from '#shared/workflow/commands.ts';
import { refusalSentence, useRefusalSentence } from '../../../client/refusal-sentence.ts';
import { useTell } from '../../../client/tell.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import type { StepArgs } from './typed-steps.ts';

export interface SendStep {
  readonly send: (args: StepArgs) => void;
  readonly isBusy: boolean;
  /** Why the step was not taken, as one sentence. */
  readonly refusal: string | null;
  /** The issue is not as it was when the person began to write. */
  readonly hasMoved: boolean;
}

/**
 * Asks the hub for a step on the issue as the person saw it when the form was opened; after a refusal, as it is shown
 * now. `onEnd` is called when the step is done or waits, never before.
 */
export function useSendStep(issue: IssueRow, name: CommandName, onEnd: () => void): SendStep {
  const say = useTexts();
  const client = useQueryClient();
  const notify = useNotify();
  const sentence = useRefusalSentence();
  const command = useTell('issues.command', { isQuiet: true });
  const [seen, setSeen] = useState({ state: issue.state, rev: issue.rev });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [wasRefused, setWasRefused] = useState(false);
  const expect = wasRefused ? { state: issue.state, rev: issue.rev } : seen;

  const refuse = (words: string): void => {
    setRefusal(words);
    setWasRefused(true);
    setSeen({ state: issue.state, rev: issue.rev });
    void client.invalidateQueries({ queryKey: ['issues.get', { id: issue.id }] });
  };
  const send = (args: StepArgs): void => {
    if (command.isPending) return;
    // The schema of this very command has parsed them.
    const asked = { name, args } as unknown as Command;
    if (asked.name === 'dispatch' && asked.args.leadUnitId === null && asked.args.panelCode === null) {
      setRefusal(refusalSentence(say, { code: 'guard_hasReceiver' }));
      return;
    }
    setRefusal(null);
    const step = say(`domain:command.${name}`);
    // The step may close its own form before its answer is here; the answer is told all the same.
    void command.mutateAsync({ id: issue.id, name, expect, args }).then(
      ({ outcome, code, params }) => {
        if (outcome === 'refused')
          return refuse(refusalSentence(say, { code: code ?? 'unexpected', params }));
        if (outcome === 'done') notify.done(say('issue:step.done', { step }));
        else notify.info(say('issue:step.waiting', { step }));
        onEnd();
      },
      (error: unknown) => refuse(sentence(error)),
    );
  };
  return { send, isBusy: command.isPending, refusal, hasMoved: !wasRefused && issue.rev !== seen.rev };
}
