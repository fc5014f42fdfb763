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
import { type ClipboardEvent, useMemo, useRef } from 'react'
import { cspNonce } from '../csp-nonce.ts'
import { gridTheme } from '../look/grid-theme.ts'
import classes from './grid.module.css'

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
  // A new object makes the grid build its columns anew, however equal it is.
  const column = useMemo(() => ({ ...plainColumn, ...defaultColDef }), [defaultColDef])
  const editing = () => (api.current?.getEditingCells().length ?? 0) > 0

  const copy = (event: ClipboardEvent) => {
    const cell = api.current?.getFocusedCell()
    if (cell === null || cell === undefined || editing() || String(window.getSelection()) !== '') return
    const row = api.current?.getDisplayedRowAtIndex(cell.rowIndex)
    if (row === undefined) return
    const value = api.current?.getCellValue({ rowNode: row, colKey: cell.column, useFormatter: true })
    event.clipboardData.setData('text/plain', String(value ?? ''))
    event.preventDefault()
  }

  const paste = (event: ClipboardEvent) => {
    const cell = api.current?.getFocusedCell()
    if (onPasteText === undefined || cell === null || cell === undefined || editing()) return
    onPasteText(event.clipboardData.getData('text/plain'), {
      rowIndex: cell.rowIndex,
      columnId: cell.column.getColId(),
    })
    event.preventDefault()
  }

  return (
    <section className={`${classes.grid} ${className ?? ''}`} aria-label={label} onCopy={copy} onPaste={paste}>
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
