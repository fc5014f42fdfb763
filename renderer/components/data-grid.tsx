// AG Grid as every screen uses it: our look, community modules only, the launch's nonce, a name for screen readers.
import { AllCommunityModule, ModuleRegistry, themeQuartz } from 'ag-grid-community'
import { AgGridReact, type AgGridReactProps } from 'ag-grid-react'
import { cspNonce } from '../csp-nonce.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const look = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 500,
  rowHeight: 30,
  headerHeight: 42,
  spacing: 6,
  wrapperBorderRadius: 6,
  foregroundColor: 'var(--ink)',
  backgroundColor: 'var(--surface)',
  headerBackgroundColor: 'var(--raised)',
  headerTextColor: 'var(--ink)',
  borderColor: 'var(--line)',
  rowBorder: { color: 'var(--line-soft)' },
  accentColor: 'var(--accent)',
  rowHoverColor: 'var(--raised)',
})

interface DataGridProps<T> extends AgGridReactProps<T> {
  readonly label: string
}

/** Fills the height its parent leaves. */
export function DataGrid<T>({ label, ...props }: DataGridProps<T>) {
  return (
    <section aria-label={label} style={{ flex: 1, minHeight: 0, minWidth: 0 }}>
      <AgGridReact<T>
        theme={look}
        styleNonce={cspNonce}
        suppressDragLeaveHidesColumns
        tooltipShowDelay={500}
        animateRows={false}
        {...props}
      />
    </section>
  )
}
