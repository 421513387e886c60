import type { Enterprise } from '#shared/domain/enterprise.ts';
import { normaliseUscc } from '#shared/domain/uscc.ts';
import type { ReadFirm } from './read-firm.ts';
import type { RowProblem } from './row-problem.ts';

/** A name as it is compared: brackets, spaces and capitals make no other firm. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
}

export interface Match {
  /** Null: a new firm. */
  readonly firm: Enterprise | null;
  readonly problem: RowProblem | null;
}

export interface KnownFirms {
  /** The firm of the store that a row is about: by its code, otherwise by its name. */
  readonly match: (read: ReadFirm) => Match;
}

const error = (reason: 'name_twice', params: RowProblem['params']): RowProblem => ({
  level: 'error',
  field: 'name',
  reason,
  params,
});

export function indexFirms(firms: readonly Enterprise[]): KnownFirms {
  const byCode = new Map<string, Enterprise>();
  const byName = Map.groupBy(firms, ({ name }) => nameKey(name));
  for (const firm of firms) if (firm.uscc !== null) byCode.set(normaliseUscc(firm.uscc), firm);

  const matchName = (named: readonly Enterprise[]): Match => {
    const [firm = null, ...others] = named;
    return { firm, problem: others.length === 0 ? null : error('name_twice', { firms: named.length }) };
  };

  return {
    match: ({ code, name }) => {
      const named = byName.get(nameKey(name)) ?? [];
      if (code === '') return matchName(named);
      const firm = byCode.get(code);
      if (firm) {
        const isRenamed = nameKey(firm.name) !== nameKey(name);
        const params = { name: firm.name };
        return {
          firm,
          problem: isRenamed ? { level: 'warning', field: 'name', reason: 'name_differs', params } : null,
        };
      }
      const withoutCode = named.filter(({ uscc }) => uscc === null);
      if (withoutCode.length > 0) return matchName(withoutCode);
      const other = named[0]?.uscc ?? null;
      if (other === null) return { firm: null, problem: null };
      return {
        firm: null,
        problem: { level: 'warning', field: 'uscc', reason: 'name_other_code', params: { code: other } },
      };
    },
  };
}
