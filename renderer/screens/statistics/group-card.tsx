import { chainName } from '#shared/domain/chains.ts';
import { districtName } from '#shared/domain/districts.ts';
import type { GroupFigures, Grouping } from '#shared/statistics/breakdown.ts';
import { groupings } from '#shared/statistics/breakdown.ts';
import type { Figure, FigureId } from '#shared/statistics/figure.ts';
import { Choice } from '../../ui/choice.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { categoryName } from '../category-words.ts';
import { useNames } from '../issues/names.ts';
import { shortWords } from './figure-words.ts';

const columns: readonly FigureId[] = [
  'visits',
  'issues_raised',
  'finished',
  'finish_rate',
  'solve_rate',
  'on_time_rate',
  'sat_rate',
  'red',
  'long_term',
];

const isEmpty = ({ figures }: GroupFigures): boolean =>
  figures.every((figure) =>
    figure.kind === 'count' ? figure.value === 0 : figure.kind === 'span' || figure.denominator === 0,
  );

interface GroupCardProps {
  readonly grouping: Grouping;
  readonly groups: readonly GroupFigures[];
  readonly onGroup: (grouping: Grouping) => void;
}

/** The same figures of each district, unit, panel, chain or category, side by side. */
export function GroupCard({ grouping, groups, onGroup }: GroupCardProps) {
  const say = useTexts();
  const nameOf = useGroupName(grouping);
  const shown = groups.filter((group) => !isEmpty(group));
  const present = columns.filter((id) => shown.some(({ figures }) => figures.some((one) => one.id === id)));
  return (
    <Card
      title={say('statistics:group.title')}
      end={
        <Choice
          label={say('statistics:group.label')}
          value={grouping}
          options={groupings.map((value) => ({ value, label: say(`statistics:group.by.${value}`) }))}
          onChange={onGroup}
        />
      }
    >
      {shown.length === 0 ? (
        <p className="quiet">{say('statistics:group.empty')}</p>
      ) : (
        <>
          <table className="groups">
            <thead>
              <tr>
                <th scope="col">{say(`statistics:group.head.${grouping}`)}</th>
                {present.map((id) => (
                  <th key={id} scope="col">
                    {say(`statistics:name.${id}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ key, figures }) => (
                <tr key={key ?? ''}>
                  <th scope="row">{nameOf(key)}</th>
                  {present.map((id) => (
                    <td key={id}>{cell(figures, id)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet">{say('statistics:group.hint')}</p>
        </>
      )}
    </Card>
  );

  function cell(figures: readonly Figure[], id: FigureId): string {
    const figure = figures.find((one) => one.id === id);
    return figure ? shortWords(say, figure) : say('statistics:none');
  }
}

function useGroupName(grouping: Grouping): (key: string | null) => string {
  const say = useTexts();
  const names = useNames();
  const byGrouping: Readonly<Record<Grouping, (key: string) => string>> = {
    district: districtName,
    unit: names.unit,
    panel: names.panel,
    chain: chainName,
    category: (key) => categoryName(say, key),
  };
  return (key) => (key === null ? say(`statistics:group.rest.${grouping}`) : byGrouping[grouping](key));
}
