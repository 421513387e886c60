import { transitions } from '#shared/workflow/lifecycle.ts';
import { grantsBetween } from '../oracle/hub-rows.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world.ts';

const invariant = 'I10 state machine';

interface Event {
  readonly issue_id: string;
  readonly rev: number;
  readonly command: string;
  readonly from_state: string;
  readonly to_state: string;
  readonly actor_id: string | null;
  readonly at: string;
  readonly authored_at: string;
}

/** So far beyond the end of a grant what was written offline still counts. */
const graceMs = 10 * 60_000;

const near = (at: string, ms: number) => ({
  from: new Date(Date.parse(at) - ms).toISOString(),
  to: new Date(Date.parse(at) + ms).toISOString(),
});

/** The events of an issue lead from a draft to what the issue is now, each by a step of the table. */
export function checkStateMachine({ hub }: World): Violation[] {
  const raw = hub.look();
  const events = Map.groupBy(
    raw.prepare('SELECT * FROM issue_event ORDER BY issue_id, rev').all() as Event[],
    (event) => event.issue_id,
  );
  const violations: Violation[] = [];
  const issues = raw.prepare('SELECT id, state, rev FROM issue').all() as {
    id: string;
    state: string;
    rev: number;
  }[];
  for (const issue of issues) {
    const complain = (what: string) => violations.push({ invariant, what: `issue ${issue.id}: ${what}` });
    let state = 'draft';
    let rev = 0;
    for (const event of events.get(issue.id) ?? []) {
      rev += 1;
      if (event.rev !== rev) complain(`event ${event.rev} where ${rev} should stand`);
      if (event.from_state !== state)
        complain(`${event.command} from ${event.from_state}, but it was ${state}`);
      const step = transitions.find(
        (row) => row.command === event.command && row.from.some((from) => from === event.from_state),
      );
      if ((step?.to ?? state) !== event.to_state)
        complain(`${event.command} led from ${state} to ${event.to_state}`);
      const { actor_id } = event;
      const isEntitled =
        actor_id === null
          ? step?.isAutomatic
          : [near(event.at, 0), near(event.authored_at, graceMs)].some((span) =>
              grantsBetween(raw, actor_id, span).some(({ role }) => step?.roles.includes(role)),
            );
      if (isEntitled !== true) complain(`${event.command} is not a step of ${actor_id ?? 'the rules'}`);
      state = event.to_state;
    }
    if (state !== issue.state || rev !== issue.rev)
      complain(`is ${issue.state} at ${issue.rev}, its events say ${state} at ${rev}`);
  }
  return violations;
}
