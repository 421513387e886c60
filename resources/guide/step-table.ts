import type { Channel } from '#shared/domain/channel.ts';
import { closedStates, issueStates } from '#shared/domain/issue-state.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import type { Locale } from '#shared/text/locales.ts';
import { clockOfState, type Transition } from '#shared/workflow/lifecycle.ts';
import type { OfficeRules } from '#shared/workflow/office-rules.ts';
import type { ClockName } from '#shared/workflow/profiles.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** The limit of a clock in a channel, in words; the books name their days themselves. */
function limitOf(locale: Locale, rules: OfficeRules, channel: Channel, clock: ClockName | null): string {
  const { guide } = catalogues[locale];
  if (clock === null) return guide.none;
  if (clock === 'node') return guide.node;
  const days = rules.profiles[channel][clock];
  return days === 0.5 ? guide.half : fill(guide.days, { count: days });
}

function stepRow(locale: Locale, step: Transition): string[] {
  const { domain, refusal, guide } = catalogues[locale];
  const states =
    step.from.length > 5 ? guide.anyOpen : step.from.map((state) => domain.state[state]).join(guide.comma);
  const people = step.roles.map((role) => domain.role[role]);
  return [
    step.no === null ? '' : String(step.no),
    domain.command[step.command],
    states,
    step.to === null ? guide.stays : domain.state[step.to],
    [...people, ...(step.isAutomatic ? [guide.rules] : [])].join(guide.comma),
    step.isOffline ? guide.yes : guide.no,
    step.guards.map((guard) => refusal[`guard_${guard}`]).join('<br>'),
  ];
}

/** Every state with its clock, and every step, as the page of the user guide shows them: from the rules that run. */
export function stepTable(locale: Locale, rules: OfficeRules): string {
  const { domain, guide } = catalogues[locale];
  const states = issueStates.map((state) => [
    domain.state[state],
    closedStates.includes(state) ? guide.closed : guide.open,
    limitOf(locale, rules, 'normal', clockOfState[state]),
    limitOf(locale, rules, 'fast', clockOfState[state]),
  ]);
  const steps = rules.transitions.map((step) => stepRow(locale, step));
  const recorded = [
    '1',
    guide.record,
    guide.none,
    domain.state.draft,
    domain.role.commissioner,
    guide.yes,
    '',
  ];
  return [
    `# ${guide.title}`,
    guide.about,
    `## ${guide.states}`,
    table(Object.values(guide.stateHead), states),
    `## ${guide.steps}`,
    table(Object.values(guide.stepHead), [recorded, ...steps]),
    '',
  ].join('\n\n');
}
