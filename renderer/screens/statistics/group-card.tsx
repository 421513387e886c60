import { chainName } from '#shared/domain/chains.ts';
import { districtName } from '#shared/domain/districts.ts';
import { type Grouping, groupings } from '#shared/domain/grouping.ts';
import type { GroupFigures } from '#shared/statistics/breakdown.ts';
import { isEmptyGroup } from '#shared/statistics/report.ts';
import { Choice } from '../../ui/choice.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { categoryName } from '../category-words.ts';
import { useNames } from '../issues/names.ts';
import { GroupTable } from './group-table.tsx';

interface GroupCardProps {
  readonly grouping: Grouping;
  readonly groups: readonly GroupFigures[];
  readonly onGroup: (grouping: Grouping) => void;
}

/** The same figures of each district, unit, panel, chain or category that did anything. */
export function GroupCard({ grouping, groups, onGroup }: GroupCardProps) {
  const say = useTexts();
  const nameOf = useGroupName(grouping);
  const rows = groups
    .filter((group) => !isEmptyGroup(group))
    .map(({ key, figures }) => ({ name: nameOf(key), figures }));
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
      {rows.length > 0 && <GroupTable grouping={grouping} rows={rows} />}
      <p className="quiet">{say(rows.length > 0 ? 'statistics:group.hint' : 'statistics:group.empty')}</p>
    </Card>
  );
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
