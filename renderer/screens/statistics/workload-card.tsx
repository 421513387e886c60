import type { Workload } from '#shared/statistics/workload.ts';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { useNames } from '../issues/names.ts';

const columns = ['firms', 'visits', 'raised', 'handling', 'overdue'] as const;

/** How much lies with each person, in the order of their names: never who is better. */
export function WorkloadCard({ workloads, isOwn }: { workloads: readonly Workload[]; isOwn: boolean }) {
  const say = useTexts();
  const names = useNames();
  const people = workloads
    .map((workload) => ({ ...workload, name: names.person(workload.personId) }))
    .sort((left, right) => left.name.localeCompare(right.name, 'zh-CN'));
  return (
    <Card title={say('statistics:workload.title')}>
      {people.length === 0 ? (
        <p className="quiet">{say('statistics:workload.empty')}</p>
      ) : (
        <table className="groups">
          <thead>
            <tr>
              <th scope="col">{say('statistics:workload.person')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {say(`statistics:workload.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map(({ personId, name, ...counts }) => (
              <tr key={personId}>
                <th scope="row">{name}</th>
                {columns.map((column) => (
                  <td key={column}>{counts[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet">{say(isOwn ? 'statistics:workload.hintOwn' : 'statistics:workload.hint')}</p>
    </Card>
  );
}
