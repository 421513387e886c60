import { type ThemeConfig, theme } from 'antd';
import { type Palette, palettes, type ThemeName } from './palette.ts';

type Algorithm = typeof theme.compactAlgorithm;

/**
 * Our colours go in after Ant Design has derived its own, since it would otherwise compute brighter and paler
 * relatives that miss the contrast we promise.
 */
const inked =
  (palette: Palette): Algorithm =>
  (_seed, derived) => ({
    ...(derived ?? theme.defaultAlgorithm(theme.defaultSeed)),
    colorPrimary: palette.brand,
    colorPrimaryText: palette.brand,
    colorPrimaryHover: palette.brandHover,
    colorPrimaryActive: palette.brandActive,
    colorPrimaryBg: palette.selected,
    colorPrimaryBgHover: palette.selected,
    colorPrimaryBorder: palette.brand,
    colorLink: palette.brand,
    colorInfo: palette.brand,
    colorError: palette.danger,
    colorErrorText: palette.danger,
    colorErrorBorder: palette.danger,
    colorWarning: palette.warning,
    colorWarningText: palette.warning,
    colorWarningBorder: palette.warning,
    colorSuccess: palette.success,
    colorSuccessText: palette.success,
    colorText: palette.text,
    colorTextSecondary: palette.text2,
    colorTextTertiary: palette.text3,
    colorTextQuaternary: palette.text3,
    colorBgLayout: palette.canvas,
    colorBgContainer: palette.surface,
    colorBgElevated: palette.surface,
    colorBorder: palette.control,
    colorBorderSecondary: palette.line,
    colorBgSpotlight: palette.text,
  });

/** The kit's tokens for Ant Design. Compact takes 14 px and 28 px out of the seeds 16 and 32. */
export function antdTheme(name: ThemeName, hasMotion: boolean, controlHeight = 32): ThemeConfig {
  const palette = palettes[name];
  const ground = name === 'light' ? theme.defaultAlgorithm : theme.darkAlgorithm;
  return {
    cssVar: { key: 'desk' },
    hashed: false,
    algorithm: [ground, theme.compactAlgorithm, inked(palette)],
    token: {
      fontFamily: 'var(--font)',
      fontSize: 16,
      controlHeight,
      borderRadius: 4,
      motion: hasMotion,
      wireframe: false,
      colorTextPlaceholder: palette.placeholder,
      colorTextDescription: palette.text3,
      colorTextDisabled: palette.text3,
      colorTextLightSolid: palette.onBrand,
      colorSplit: palette.line,
      controlItemBgActive: palette.selected,
      controlItemBgHover: palette.hover,
      controlOutlineWidth: 1,
      boxShadow: 'var(--shadow)',
      boxShadowSecondary: 'var(--shadow)',
    },
    components: {
      Button: {
        fontWeight: 400,
        defaultShadow: 'none',
        primaryShadow: 'none',
        dangerShadow: 'none',
        defaultHoverColor: palette.brand,
        defaultHoverBorderColor: palette.brand,
        controlHeightSM: 24,
        contentFontSizeSM: 13,
      },
      Message: { contentBg: palette.hover },
      Select: { optionSelectedColor: palette.text, optionSelectedFontWeight: 600 },
    },
  };
}
