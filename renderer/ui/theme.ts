import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Blue of "on track", carried through ten steps; step 6 reaches 4.5:1 with white text. */
const blue: MantineColorsTuple = [
  '#eaf5fb',
  '#d3e8f4',
  '#a3d0ea',
  '#70b6df',
  '#48a0d6',
  '#2d91d0',
  '#0072b2',
  '#00659f',
  '#00578a',
  '#00446e',
];

/** The library's dark greys with the tint of our grounds, so that fields and surfaces belong together. */
const dark: MantineColorsTuple = [
  '#d5dbe1',
  '#b8c1ca',
  '#a7b0ba',
  '#7d8791',
  '#414850',
  '#343a41',
  '#282c31',
  '#1f2226',
  '#191c1f',
  '#131517',
];

const fontFamily =
  '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", system-ui, sans-serif';

export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace',
  colors: { blue, dark },
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 6 },
  defaultRadius: 'sm',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.45' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  spacing: { xs: '6px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    // The placeholder is no menu item, so assistive technology would call the menu broken.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // The head of a window within the page is not the page's banner. The page itself never scrolls: keeping it from
    // that would cost the style of everything anew at each opening.
    Modal: { defaultProps: { lockScroll: false, attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { lockScroll: false, attributes: { header: { role: 'presentation' } } } },
    Spotlight: { defaultProps: { lockScroll: false } },
    // What a list offers is there when it is opened: kept beside every closed one, each had to be placed at every mount.
    Combobox: { defaultProps: { keepMounted: false } },
    Table: { defaultProps: { fz: 'sm' } },
  },
});

/** Quiet text and errors dark (or light) enough to read: the library's own are below 4.5:1 on our grounds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55606b',
    '--mantine-color-placeholder': '#66717c',
    '--mantine-color-error': '#b42318',
  },
  dark: {
    '--mantine-color-dimmed': '#a7b0ba',
    '--mantine-color-placeholder': '#98a2ad',
    '--mantine-color-error': '#ff9d94',
  },
});
