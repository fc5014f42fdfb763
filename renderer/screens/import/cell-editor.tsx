// A cell of a sheet being mended: Enter or leaving it takes the text, Escape leaves the cell as it was.
import { useEffect, useRef } from 'react'
import classes from './sheet-grid.module.css'

interface CellEditorProps {
  readonly address: string
  readonly text: string
  /** Pixels in the sheet. */
  readonly top: number
  readonly left: number
  readonly width: number
  /** The new text, or null when the cell stays as it is. */
  readonly onEnd: (text: string | null) => void
}

export function CellEditor({ address, text, top, left, width, onEnd }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null)
  const ended = useRef(false)
  useEffect(() => {
    input.current?.focus()
    // Typing goes on behind what is there.
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length)
  }, [])
  const end = (result: string | null) => {
    if (ended.current) return
    ended.current = true
    onEnd(result)
  }
  return (
    <input
      ref={input}
      className={classes.mending}
      style={{ top, left, width: Math.max(width, 120) }}
      aria-label={`Right value of cell ${address}`}
      defaultValue={text}
      maxLength={2000}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(event.currentTarget.value)
        if (event.key === 'Escape') end(null)
      }}
    />
  )
}
