import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { antdTheme } from '#renderer/ui/theme/antd-theme.ts';
import { type Palette, palettes, type ThemeName } from '#renderer/ui/theme/palette.ts';

const css = readFileSync('renderer/ui/theme/tokens.css', 'utf8');
const [light = '', dark = '', contrastBlock = ''] = css.split(/:root\[data-theme="(?:dark|contrast)"\]/);
const blocks: Readonly<Record<ThemeName, string>> = { light, dark, contrast: contrastBlock };

function tokensOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, relative contrast of two colours. */
function contrast(one: string, other: string): number {
  const [bright = 0, dull = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dull + 0.05);
}

describe.each(['light', 'dark', 'contrast'] as const)('the %s theme', (name) => {
  const palette: Palette = palettes[name];
  const tokens = tokensOf(blocks[name]);

  it('is the same in the stylesheet', () => {
    for (const [token, colour] of Object.entries(palette))
      expect([token, tokens.get(token)]).toEqual([token, colour]);
  });

  it('keeps text readable on every ground', () => {
    const { text, text2, text3, brand, danger, warning, success } = palette;
    for (const ground of [palette.surface, palette.canvas, palette.selected]) {
      for (const colour of [text, text2, text3, brand, danger, warning, success]) {
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(palette.placeholder, palette.surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.control, palette.surface)).toBeGreaterThanOrEqual(3);
  });

  it('keeps the words of a main button readable, also under the pointer and pressed', () => {
    const { algorithm, token } = antdTheme(name, true);
    const inked = [algorithm ?? []].flat().at(-1);
    const { colorPrimary, colorPrimaryHover, colorPrimaryActive } = inked?.({} as never) ?? {};
    expect([colorPrimary, colorPrimaryHover, colorPrimaryActive]).toEqual([
      palette.brand,
      palette.brandHover,
      palette.brandActive,
    ]);
    expect(token?.colorTextLightSolid).toBe(palette.onBrand);
    for (const ground of [palette.brand, palette.brandHover, palette.brandActive]) {
      expect(contrast(palette.onBrand, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps chips readable on their tints', () => {
    const chips = [...tokens].filter(([token]) => token.startsWith('chip-') && !token.endsWith('-tint'));
    expect(chips).toHaveLength(10);
    for (const [token, colour] of chips) {
      expect(contrast(colour, tokens.get(`${token}-tint`) ?? '#000000')).toBeGreaterThanOrEqual(5.5);
    }
  });
});
