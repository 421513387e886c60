import type { VisitDraft } from '#shared/domain/visit-draft.ts';

type Companions = VisitDraft['coVisitors'];

/** 乙（示例区金融办）、丙 as companions with their units; a unit alone counts as a name. */
export function readCompanions(text: string): Companions {
  return text
    .split(/[、，,;；\n]/u)
    .map((part) => {
      const [, name = '', unit = ''] = /^([^（(]*)(?:[（(]([^）)]*)[）)]?)?/u.exec(part.trim()) ?? [];
      const [first, second] = [name.trim(), unit.trim()];
      return first === '' ? { name: second, unit: '' } : { name: first, unit: second };
    })
    .filter(({ name }) => name !== '');
}

export function writeCompanions(companions: Companions): string {
  return companions.map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`)).join('、');
}
