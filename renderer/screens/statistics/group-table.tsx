import type { Figure, FigureId } from '#shared/domain/figure.ts';
import type { Grouping } from '#shared/domain/grouping.ts';
import { useTexts } from '../../ui/use-texts.ts';
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

interface GroupTableProps {
  readonly grouping: Grouping;
  readonly rows: readonly { readonly name: string; readonly figures: readonly Figure[] }[];
}

/** The same figures of several groups, side by side. */
export function GroupTable({ grouping, rows }: GroupTableProps) {
  const say = useTexts();
  const present = columns.filter((id) => rows.some(({ figures }) => figures.some((one) => one.id === id)));
  const cell = (figures: readonly Figure[], id: FigureId): string => {
    const figure = figures.find((one) => one.id === id);
    return figure ? shortWords(say, figure) : say('statistics:none');
  };
  return (
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
        {rows.map(({ name, figures }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {present.map((id) => (
              <td key={id}>{cell(figures, id)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
