import { ActionIcon, createTheme, type CSSVariablesResolver } from '@mantine/core';

export const theme = createTheme({
  primaryColor: 'spruce',
  // White text on both is readable (WCAG AA).
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", sans-serif',
  headings: { fontWeight: '640', sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.25' } } },
  colors: {
    spruce: [
      '#eef7f5',
      '#dcedea',
      '#b2d9d3',
      '#86c5bb',
      '#63b5a8',
      '#4bab9c',
      '#2f8f82',
      '#1f776c',
      '#17635c',
      '#0c4a44',
    ],
    dark: [
      '#d6dcda',
      '#bcc5c2',
      '#98a29f',
      '#6f7a77',
      '#3f4947',
      '#333c3a',
      '#28302e',
      '#1d2322',
      '#171c1b',
      '#111514',
    ],
  },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', c: 'dimmed' } }),
  },
});

/** Mantine's dimmed text is too pale on white for people who see less well (WCAG AA asks 4.5 : 1). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1c2624',
    '--mantine-color-dimmed': '#5a6663',
    '--mantine-color-placeholder': '#6b7774',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    // Mantine mixes these darker than the panels they lie on.
    '--mantine-color-spruce-light': '#1d3a36',
    '--mantine-color-spruce-light-hover': '#244843',
    '--mantine-color-spruce-light-color': '#a6dcd3',
    '--mantine-color-text': '#dfe5e3',
    '--mantine-color-dimmed': '#9ba6a3',
    '--mantine-color-placeholder': '#8b9693',
    '--mantine-color-error': '#ff8a80',
  },
});
