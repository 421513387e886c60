import { z } from 'zod';
import { must } from '../assert.ts';
import type { Field } from './record.ts';
import { type TableName, tableNamed } from './tables.ts';

const emptyValues = [null, '', false, 0] as const;

function emptyOf({ schema }: Field): unknown {
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodArray) return [];
  const found = emptyValues.find((value) => schema.safeParse(value).success);
  return must(found === undefined ? null : { found }, 'every hub field has an empty value').found;
}

/** What the hub's own fields of a record hold before the hub has said anything: nothing, or the first of a list. */
export function blankHubFields(table: TableName): Record<string, unknown> {
  const fields = Object.entries<Field>(tableNamed(table).fields).filter(
    ([, field]) => field.policy === 'hub',
  );
  return Object.fromEntries(fields.map(([name, field]) => [name, emptyOf(field)]));
}
