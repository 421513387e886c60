import type { Say } from '../../ui/use-texts.ts';

const sections = ['display', 'data', 'keys'] as const;
export type SettingsSection = (typeof sections)[number];

/** The parts whose title or words speak of what was typed; all of them where nothing was. */
export function sectionsMatching(say: Say, typed: string): SettingsSection[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  return sections.filter((section) =>
    `${say(`settings:section.${section}`)} ${say(`settings:words.${section}`)}`
      .toLowerCase()
      .includes(wanted),
  );
}
