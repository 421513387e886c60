import type { OrgUnit } from '../domain/org-unit.ts';
import type { Panel } from '../domain/panel.ts';
import type { Person } from '../domain/person.ts';

/** The reference records that a ledger takes names from. */
export interface ReferenceRecords {
  readonly people: readonly Pick<Person, 'id' | 'name' | 'unitId'>[];
  readonly units: readonly Pick<OrgUnit, 'id' | 'name'>[];
  readonly panels: readonly Pick<Panel, 'code' | 'name'>[];
}

/** Names by id or code; empty for none and for what this laptop does not know. */
export interface Names {
  readonly person: (id: string | null) => string;
  readonly unit: (id: string | null) => string;
  readonly unitOfPerson: (id: string | null) => string;
  readonly panel: (code: string | null) => string;
}

export function namesOf({ people, units, panels }: ReferenceRecords): Names {
  const personById = new Map(people.map((person) => [person.id, person]));
  const unitById = new Map(units.map(({ id, name }) => [id, name]));
  const panelByCode = new Map(panels.map(({ code, name }) => [code, name]));
  const unit = (id: string | null): string => unitById.get(id ?? '') ?? '';
  return {
    person: (id) => personById.get(id ?? '')?.name ?? '',
    unit,
    unitOfPerson: (id) => unit(personById.get(id ?? '')?.unitId ?? null),
    panel: (code) => panelByCode.get(code ?? '') ?? code ?? '',
  };
}
