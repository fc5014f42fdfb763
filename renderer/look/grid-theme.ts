// AG Grid in the window's own colours and type, dense, light and dark alike.
import { themeQuartz } from 'ag-grid-community'

export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--mantine-primary-color-filled)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  borderColor: 'var(--line-soft)',
  browserColorScheme: 'inherit',
  cellHorizontalPadding: 10,
  columnBorder: false,
  fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
  fontSize: 13,
  headerBackgroundColor: 'var(--surface)',
  headerFontSize: 12.5,
  headerFontWeight: 500,
  headerTextColor: 'var(--quiet)',
  headerHeight: 32,
  headerColumnResizeHandleColor: 'transparent',
  oddRowBackgroundColor: 'transparent',
  rowHeight: 30,
  rowHoverColor: 'light-dark(rgb(20 60 90 / 4%), rgb(255 255 255 / 4%))',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  spacing: 6,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
})
