// A data grid under the window's policy: theme, nonce, keyboard, copying a cell, and pasting a block for those who take one.
import {
  AllCommunityModule,
  type ColDef,
  type GridApi,
  type GridOptions,
  ModuleRegistry,
  provideGlobalGridOptions,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useMemo, useRef } from 'react'
import { cspNonce } from '../csp-nonce.ts'
import { gridTheme } from '../look/grid-theme.ts'
import classes from './grid.module.css'
import { useClipboard } from './use-clipboard.ts'

ModuleRegistry.registerModules([AllCommunityModule])
provideGlobalGridOptions({ theme: gridTheme, styleNonce: cspNonce, suppressDragLeaveHidesColumns: true })

const plainColumn: Pick<
  ColDef,
  'sortable' | 'resizable' | 'suppressMovable' | 'suppressHeaderMenuButton' | 'suppressHeaderFilterButton'
> = {
  sortable: false,
  resizable: true,
  suppressMovable: true,
  suppressHeaderMenuButton: true,
  suppressHeaderFilterButton: true,
}

/** Where a block begins: the focused cell. */
export interface PasteTarget {
  readonly rowIndex: number
  readonly columnId: string
}

interface GridProps<Row> extends GridOptions<Row> {
  readonly label: string
  readonly onPasteText?: (text: string, target: PasteTarget) => void
  readonly className?: string
}

export function Grid<Row>({ label, onPasteText, className, defaultColDef, ...options }: GridProps<Row>) {
  const api = useRef<GridApi<Row> | null>(null)
  const section = useRef<HTMLElement>(null)
  // A new object makes the grid build its columns anew, however equal it is.
  const column = useMemo(() => ({ ...plainColumn, ...defaultColDef }), [defaultColDef])
  const editing = () => (api.current?.getEditingCells().length ?? 0) > 0

  useClipboard(section, {
    copy: () => {
      const cell = api.current?.getFocusedCell()
      const row = cell && !editing() ? api.current?.getDisplayedRowAtIndex(cell.rowIndex) : undefined
      if (!cell || row === undefined) return undefined
      return String(api.current?.getCellValue({ rowNode: row, colKey: cell.column, useFormatter: true }) ?? '')
    },
    paste: (text) => {
      const cell = api.current?.getFocusedCell()
      if (onPasteText === undefined || !cell || editing()) return false
      onPasteText(text, { rowIndex: cell.rowIndex, columnId: cell.column.getColId() })
      return true
    },
  })

  return (
    <section ref={section} className={`${classes.grid} ${className ?? ''}`} aria-label={label}>
      <AgGridReact<Row>
        {...options}
        defaultColDef={column}
        onGridReady={(event) => {
          api.current = event.api
          event.api.setGridAriaProperty('label', label)
          options.onGridReady?.(event)
        }}
      />
    </section>
  )
}
