import { z } from 'zod';
import { person } from '../../domain/person.ts';

const demoPerson = z.object({ account: z.string(), name: z.string(), title: z.string(), role: z.string() });

/** Who sits at this window. `known` are the people who signed in on this laptop before and can work offline. */
export const session = z.object({
  person: person.schema.nullable(),
  known: z.array(z.object({ account: z.string(), name: z.string(), title: z.string(), isDemo: z.boolean() })),
  demo: z.object({ district: z.string(), people: z.array(demoPerson) }),
  hubUrl: z.string(),
  isHubReachable: z.boolean(),
});
export type Session = z.infer<typeof session>;

const none = z.object({});

export const sessionApi = {
  'session.get': { input: none, output: session },
  'session.signIn': {
    input: z.object({ account: z.string().trim().min(1), password: z.string().min(1) }),
    output: session,
  },
  'session.signInDemo': { input: z.object({ account: z.string() }), output: session },
  'session.signOut': { input: none, output: session },
} as const;
