import {
  createTheme,
  Modal,
  Tooltip,
  Popover,
  Menu,
  Select,
  Button,
  TextInput,
  Textarea,
} from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { markFocused, takeFocus } from './menu-focus.ts';

/** The eighth shade is the accent of tokens.css; the others exist because Mantine requires ten. */
const accent: MantineColorsTuple = [
  '#e8f0fc',
  '#d3e2f9',
  '#b4cef4',
  '#90b5ee',
  '#7db0ff',
  '#5b9bf0',
  '#3f80dc',
  '#2c6dcb',
  '#1f5fbf',
  '#184d9e',
];
const won: MantineColorsTuple = [
  '#e2f3ec',
  '#c5e7d9',
  '#9ad6bd',
  '#5fcf9f',
  '#3fb285',
  '#2b9b70',
  '#1f8a63',
  '#18815e',
  '#14795a',
  '#0f6249',
];
const lost: MantineColorsTuple = [
  '#fbe9e7',
  '#f6d0cc',
  '#f2b1ab',
  '#f28b82',
  '#e2695f',
  '#d2514a',
  '#c54740',
  '#bc3e36',
  '#b3372f',
  '#932b25',
];

/** `size="xs"` everywhere: 30px controls and 13px text, the density of the lists. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: { fontWeight: '600' },
  colors: { accent, won, lost },
  primaryColor: 'accent',
  primaryShade: 8,
  autoContrast: true,
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs', fw: 500 } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    Select: Select.extend({
      defaultProps: { size: 'xs', checkIconPosition: 'right', withScrollArea: false },
    }),
    NumberInput: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Autocomplete: { defaultProps: { size: 'xs', withScrollArea: false } },
    MultiSelect: { defaultProps: { size: 'xs', withScrollArea: false } },
    TagsInput: { defaultProps: { withScrollArea: false } },
    // The page itself never scrolls, and the lock would add a style element without the nonce.
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        centered: false,
        // A low window needs its height for the dialog.
        yOffset: 'clamp(24px, 30vh - 150px, 14vh)',
        radius: 12,
        padding: 20,
        overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 },
        transitionProps: { duration: 0 },
      },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 0 } } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Menu: Menu.extend({
      defaultProps: {
        withInitialFocusPlaceholder: false,
        // See takeFocus.
        returnFocus: false,
        transitionProps: { duration: 0 },
        shadow: 'md',
        middlewares: { flip: true, shift: true, size: { padding: 8 } },
      },
    }),
    MenuDropdown: { defaultProps: { ref: takeFocus, onFocus: markFocused } },
  },
});

const bound = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--dim)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-hover': 'var(--neutral-soft)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--lost)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-color-disabled': 'var(--neutral-soft)',
  '--mantine-color-disabled-color': 'var(--faint)',
  '--mantine-color-disabled-border': 'var(--line)',
} as const;

/** Maps Mantine's colors to ours, so that both schemes follow tokens.css. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-shadow-md': 'var(--shadow)', '--mantine-shadow-xl': 'var(--shadow)' },
  light: bound,
  dark: bound,
});
