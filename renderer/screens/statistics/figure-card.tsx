import type { Figure, FigureId } from '#shared/domain/figure.ts';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { howWords, valueWords } from './figure-words.ts';

const sections = {
  visits: ['visits', 'ent_visited', 'coverage'],
  handling: [
    'issues_raised',
    'on_spot',
    'dispatched',
    'finished',
    'finish_rate',
    'solve_rate',
    'on_time_rate',
    'fast_hit',
    'handling_days',
    'long_term',
  ],
  firm: ['response_rate', 'lawful_solve_rate', 'sat_rate'],
  oversight: ['red', 'supervised', 'escalated', 'redo_rate'],
  panels: ['panel_use', 'panel_adopt'],
} as const satisfies Record<string, readonly FigureId[]>;

type FigureSection = keyof typeof sections;
/** Every section, in the order of a report. */
export const figureSections = Object.keys(sections) as FigureSection[];

interface FigureCardProps {
  readonly section: FigureSection;
  readonly figures: readonly Figure[];
}

/** The figures of one matter: each with its value and with what it was reckoned from. */
export function FigureCard({ section, figures }: FigureCardProps) {
  const say = useTexts();
  const ids: readonly FigureId[] = sections[section];
  const shown = ids.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
  return (
    <Card title={say(`statistics:section.${section}`)}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{say('statistics:columns.figure')}</th>
            <th scope="col">{say('statistics:columns.value')}</th>
            <th scope="col">{say('statistics:columns.reckoned')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">{say(`statistics:name.${figure.id}`)}</th>
              <td className="figure-value">{valueWords(say, figure)}</td>
              <td className="quiet">{howWords(say, figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
