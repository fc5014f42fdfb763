// The look of the window: one accent, cool neutrals, IBM Plex Sans, small controls. Charts share the accent.
import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  createTheme,
  Drawer,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Table,
  Tabs,
  TagsInput,
  Text,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'

/** Around #0072b2, the first colour of the charts (Okabe and Ito). */
const harbour: MantineColorsTuple = [
  '#e9f4fb',
  '#d3e6f3',
  '#a5cce6',
  '#73b0d9',
  '#4b98ce',
  '#2f89c7',
  '#1679b8',
  '#0a69a4',
  '#005d95',
  '#004f81',
]

/** Neutrals of the light scheme. */
const gray: MantineColorsTuple = [
  '#f7f9fa',
  '#eff2f4',
  '#e4e8eb',
  '#d5dbe0',
  '#bcc5cc',
  '#98a4ae',
  '#75828d',
  '#57636e',
  '#3b454e',
  '#1d252c',
]

/** Neutrals of the dark scheme, 0 lightest: text to body. */
const dark: MantineColorsTuple = [
  '#d7dee4',
  '#b3bdc6',
  '#8a96a1',
  '#67737e',
  '#434e58',
  '#323b44',
  '#262e35',
  '#1a2026',
  '#14191e',
  '#0e1216',
]

export const theme = createTheme({
  fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: "'IBM Plex Sans', system-ui, sans-serif", fontWeight: '600' },
  primaryColor: 'harbour',
  primaryShade: { light: 7, dark: 5 },
  colors: { harbour, gray, dark },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 500 } }),
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Drawer: Drawer.extend({
      defaultProps: { position: 'right', overlayProps: { backgroundOpacity: 0.25 } },
      styles: { title: { fontWeight: 600, fontSize: 15 } },
    }),
    InputWrapper: InputWrapper.extend({ styles: { description: { fontSize: 12 }, error: { fontSize: 12 } } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', withinPortal: true } }),
    Modal: Modal.extend({
      defaultProps: { overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontWeight: 600, fontSize: 15 } },
    }),
    MultiSelect: MultiSelect.extend({ defaultProps: { size: 'xs' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs' } }),
    Radio: Radio.extend({ defaultProps: { size: 'xs' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs' } }),
    Select: Select.extend({ defaultProps: { size: 'xs' } }),
    Switch: Switch.extend({ defaultProps: { size: 'xs' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 5, horizontalSpacing: 'sm' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    TagsInput: TagsInput.extend({ defaultProps: { size: 'xs' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    Text: Text.extend({ defaultProps: { size: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 350,
        multiline: true,
        withArrow: true,
        events: { hover: true, focus: true, touch: true },
      },
    }),
  },
})
