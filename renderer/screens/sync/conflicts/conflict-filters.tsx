import { getRouteApi } from '@tanstack/react-router';
import type { ConflictRow } from '#shared/contract/app/decisions.ts';
import { Choice, Pick } from '../../../ui/choice.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { fieldName } from '../fields/field-name.ts';
import { fieldKeyOf } from './sides.ts';

const route = getRouteApi('/sync');

/** Open or decided ones, and of which field. */
export function ConflictFilters({ all }: { all: readonly ConflictRow[] }) {
  const say = useTexts();
  const { show, field } = route.useSearch();
  const navigate = route.useNavigate();
  const fields = new Map<string, { label: string; count: number }>();
  for (const row of all) {
    const key = fieldKeyOf(row);
    const label = `${say(`sync:table.${row.tableName as 'visit'}`)} · ${fieldName(say, row.tableName, row.field)}`;
    fields.set(key, { label, count: (fields.get(key)?.count ?? 0) + 1 });
  }
  const options = [...fields].map(([value, { label, count }]) => ({ value, label: `${label}（${count}）` }));
  return (
    <div className="conflict-filters">
      <Choice
        label={say('sync:conflict.show')}
        value={show}
        options={(['open', 'decided'] as const).map((value) => ({
          value,
          label: say(`sync:conflict.${value}`),
        }))}
        onChange={(next) =>
          void navigate({ search: (old) => ({ ...old, show: next, field: null, id: null }) })
        }
      />
      {(options.length > 1 || field !== null) && (
        <Pick
          label={say('sync:conflict.field')}
          value={field}
          options={options}
          anyLabel={say('sync:conflict.anyField')}
          onChange={(next) => void navigate({ search: (old) => ({ ...old, field: next, id: null }) })}
          width={180}
        />
      )}
    </div>
  );
}
