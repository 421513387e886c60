/** The colours of one theme; the same values stand in `tokens.css` as `--<name>`. */
export interface Palette {
  readonly canvas: string;
  readonly surface: string;
  readonly hover: string;
  readonly selected: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly placeholder: string;
  readonly brand: string;
  /** The ground of a main button under the pointer, and pressed. */
  readonly brandHover: string;
  readonly brandActive: string;
  readonly onBrand: string;
  readonly danger: string;
  readonly warning: string;
  readonly success: string;
  readonly control: string;
  readonly line: string;
}

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Contrast of every text colour on its ground is at least 4.5, of control borders at least 3. */
export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    canvas: '#f4f6f8',
    surface: '#ffffff',
    hover: '#edf1f5',
    selected: '#e3edf8',
    text: '#1a2330',
    text2: '#465263',
    text3: '#5a6676',
    placeholder: '#66717f',
    brand: '#0b57a6',
    brandHover: '#0a4c91',
    brandActive: '#083d75',
    onBrand: '#ffffff',
    danger: '#b3261e',
    warning: '#8a4b00',
    success: '#1b6e43',
    control: '#7c8796',
    line: '#dce1e7',
  },
  dark: {
    canvas: '#12161c',
    surface: '#1a2028',
    hover: '#27303b',
    selected: '#1d3550',
    text: '#e6eaf0',
    text2: '#b4becb',
    text3: '#97a3b3',
    placeholder: '#97a3b3',
    brand: '#7db3f2',
    brandHover: '#9bc5f6',
    brandActive: '#66a2e8',
    onBrand: '#12161c',
    danger: '#ff9a92',
    warning: '#f2b765',
    success: '#74d19b',
    control: '#7a8797',
    line: '#313b47',
  },
  contrast: {
    canvas: '#000000',
    surface: '#000000',
    hover: '#262626',
    selected: '#3a3200',
    text: '#ffffff',
    text2: '#ffffff',
    text3: '#e6e6e6',
    placeholder: '#cccccc',
    brand: '#ffd400',
    brandHover: '#ffe14d',
    brandActive: '#e6bf00',
    onBrand: '#000000',
    danger: '#ffb0a8',
    warning: '#ffd400',
    success: '#8fe8b4',
    control: '#ffffff',
    line: '#999999',
  },
};
