import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { sessionApi } from '#shared/contract/app/session.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { showSession } from '../../client/query-client.ts';
import { useRefusalSentence } from '../../client/refusal-sentence.ts';
import { useTell } from '../../client/tell.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** Account and password; a refusal stands under the form, where the eyes are. */
export function SignInForm({ account }: { account: string }) {
  const say = useTexts();
  const client = useQueryClient();
  const sentence = useRefusalSentence();
  const signIn = useTell('session.signIn', { isQuiet: true });
  const form = useForm({
    resolver: formResolver(sessionApi['session.signIn'].input),
    defaultValues: { account, password: '' },
  });
  const submit = form.handleSubmit((values) =>
    signIn.mutate(values, { onSuccess: (session) => showSession(client, session) }),
  );
  return (
    <form className="first-form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        control={form.control}
        name="account"
        label={say('session:account')}
        autoComplete="username"
      />
      <TextField
        control={form.control}
        name="password"
        label={say('session:password')}
        type="password"
        autoComplete="current-password"
        autoFocus={account !== ''}
      />
      {signIn.error && (
        <p className="field-problem" role="alert">
          {sentence(signIn.error)}
        </p>
      )}
      <div>
        <Button type="submit" look="primary" isBusy={signIn.isPending}>
          {say('session:enter')}
        </Button>
      </div>
    </form>
  );
}
