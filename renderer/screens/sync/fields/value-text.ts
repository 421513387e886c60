import { chainName } from '#shared/domain/chains.ts';
import { districtName } from '#shared/domain/districts.ts';
import { industryName } from '#shared/domain/industries.ts';
import { chinese } from '#shared/text/chinese.ts';
import type { Say } from '../../../ui/use-texts.ts';
import { categoryName } from '../../category-words.ts';
import { type Names, useNames } from '../../issues/names.ts';
import { writeCompanions } from '../../visits/editor/companions.ts';
import { basisText, companionsIn, contactsIn, type FieldKind, fieldKind, tagsIn } from './field-kind.ts';

interface Place {
  readonly table: string;
  readonly field: string;
}

function listWord(say: Say, list: Extract<FieldKind, object>['list'], value: string): string {
  if (!Object.hasOwn(chinese.domain[list], value)) return value;
  // The key was just looked up in the catalogue; TypeScript cannot follow a path put together here.
  return say(`domain:${list}.${value}` as 'domain:visitMode.onsite');
}

/** What has no form that people read, such as a value from a newer version. */
function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function textOf(say: Say, names: Names, kind: FieldKind, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return say(value ? 'sync:yes' : 'sync:no');
  switch (kind) {
    case 'companions':
      return writeCompanions(companionsIn(value));
    case 'contacts':
      return contactsIn(value)
        .map(({ name, title, phone }) => [name, title, phone].filter(Boolean).join(' '))
        .join('\n');
    case 'basis':
      return basisText(value);
    case 'tags':
      return tagsIn(value)
        .map(({ code }) => code)
        .join(say('issue:step.join'));
    default:
      return typeof value === 'string' ? wordOf(say, names, kind, value) : plainText(value);
  }
}

function wordOf(say: Say, names: Names, kind: FieldKind, value: string): string {
  if (typeof kind === 'object') return listWord(say, kind.list, value);
  switch (kind) {
    case 'person':
      return names.person(value);
    case 'district':
      return districtName(value);
    case 'chain':
      return chainName(value);
    case 'industry':
      return industryName(value);
    case 'category':
      return categoryName(say, value);
    case 'panel':
      return names.panel(value);
    default:
      return value;
  }
}

/** A field's value as people read it; empty text for none. Identities get the names of people, places and lists. */
export function useValueText(say: Say): (place: Place, value: unknown) => string {
  const names = useNames();
  return ({ table, field }, value) => textOf(say, names, fieldKind(table, field), value);
}
