import { locales } from '#shared/text/locales.ts';
import { usePreferences } from '../../state/preferences.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { densities } from '../../ui/theme/density.ts';
import { themeChoices, zooms } from '../../ui/theme/theme-provider.tsx';
import { useTexts } from '../../ui/use-texts.ts';

/** Language, colours, density and size; each takes effect at once and is remembered on this machine. */
export function DisplayCard() {
  const say = useTexts();
  const { locale, theme, density, zoom, setLocale, setTheme, setDensity, setZoom } = usePreferences();
  return (
    <Card title={say('settings:section.display')}>
      <dl className="settings-rows">
        <dt>{say('language.label')}</dt>
        <dd>
          <Choice
            label={say('language.label')}
            value={locale}
            options={locales.map((value) => ({ value, label: say(`language.${value}`) }))}
            onChange={setLocale}
          />
        </dd>
        <dt>{say('theme.label')}</dt>
        <dd>
          <Choice
            label={say('theme.label')}
            value={theme}
            options={themeChoices.map((value) => ({ value, label: say(`theme.${value}`) }))}
            onChange={setTheme}
          />
        </dd>
        <dt>{say('density.label')}</dt>
        <dd>
          <Choice
            label={say('density.label')}
            value={density}
            options={densities.map((value) => ({ value, label: say(`density.${value}`) }))}
            onChange={setDensity}
          />
        </dd>
        <dt>{say('zoom.label')}</dt>
        <dd>
          <Choice
            label={say('zoom.label')}
            value={String(zoom)}
            options={zooms.map((percent) => ({
              value: String(percent),
              label: say('zoom.percent', { percent }),
            }))}
            onChange={(value) => setZoom(Number(value))}
          />
        </dd>
      </dl>
    </Card>
  );
}
