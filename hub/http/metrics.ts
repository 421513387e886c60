import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HubFigures } from '#hub/store/hub-figures.ts';
import { hubApi } from '#shared/contract/hub-api.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { Admission } from './admission.ts';

/** What the hub itself counts. */
export type MetricFigures = Pick<HubFigures, 'head' | 'held' | 'conflicts' | 'moves' | 'backupAt'>;

export interface Metrics {
  readonly text: () => Promise<string>;
  readonly contentType: string;
  /** One answered procedure; `seconds` is how long it took. */
  readonly count: (name: string, reply: Reply, seconds: number) => void;
}

const verdictsOf = (reply: Reply): readonly { readonly verdict: string }[] => {
  if (!reply.ok) return [];
  const { verdicts } = reply.value as { verdicts?: unknown };
  return Array.isArray(verdicts) ? verdicts : [];
};

/**
 * What a monitor may know of a hub, in the text of Prometheus. Labels are names of procedures, verdicts and refusals:
 * no person, no firm, no address, no id of a device.
 */
export function createMetrics(
  { lanes }: Admission,
  figures: () => Promise<MetricFigures>,
  listeners: () => number,
  now: () => number,
): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'hub_requests_total',
    help: 'Answered procedures by outcome: ok or the code of the refusal.',
    labelNames: ['procedure', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'hub_request_seconds',
    help: 'How long procedures took, without waiting for a place.',
    labelNames: ['procedure'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const operations = new Counter({
    name: 'hub_operations_total',
    help: 'Operations that were handed in, by verdict.',
    labelNames: ['verdict'],
    registers,
  });
  const failures = new Counter({
    name: 'hub_sign_in_failures_total',
    help: 'Sign-ins with a wrong account or password.',
    registers,
  });
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('hub_event_listeners', 'Desks that listen for news.', listeners);
  for (const [name, lane] of Object.entries(lanes)) {
    const label = name === 'handIn' ? 'hand_in' : name;
    gauge(`hub_${label}_in_work`, 'Requests in work.', lane.inWork);
    gauge(`hub_${label}_waiting`, 'Requests that wait for a place.', lane.waiting);
  }
  const named = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
  const head = named('hub_head', 'The sequence of the newest change.');
  const held = named('hub_held_operations', 'Operations that wait for a person to decide.');
  const conflicts = named('hub_open_conflicts', 'Conflicts that nobody has resolved.');
  const moves = named('hub_moves_under_way', 'Rows that moved and whose children still follow.');
  const backupAge = named('hub_backup_age_seconds', 'Age of the last checked backup; -1 before the first.');

  return {
    contentType: register.contentType,
    text: async () => {
      const found = await figures();
      head.set(found.head);
      held.set(found.held);
      conflicts.set(found.conflicts);
      moves.set(found.moves);
      backupAge.set(found.backupAt === null ? -1 : Math.max(0, (now() - Date.parse(found.backupAt)) / 1_000));
      return register.metrics();
    },
    count: (name, reply, seconds) => {
      // Names come from outside: an unknown one must not become a label.
      const procedure = Object.hasOwn(hubApi, name) ? name : 'unknown';
      requests.inc({ procedure, outcome: reply.ok ? 'ok' : reply.refusal.code });
      durations.observe({ procedure }, seconds);
      for (const { verdict } of verdictsOf(reply)) operations.inc({ verdict });
      if (!reply.ok && reply.refusal.code === 'wrong_password') failures.inc();
    },
  };
}
