// What a drawn sheet follows: how far it is scrolled and how large its window is, and the rows that are at hand.
import { type RefObject, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { SheetPicture } from '../../../shared/quote/import-preview.ts'
import { useImports } from '../../stores/imports.ts'
import type { View } from '../../view/sheet-window.ts'
import { type HeldRows, holdRows } from './sheet-source.ts'

/** What is seen of the box, and what to call when it was scrolled. Nothing is seen before it has been measured. */
export function useView(box: RefObject<HTMLElement | null>): readonly [View, () => void] {
  const [view, setView] = useState<View>({ top: 0, left: 0, height: 0, width: 0 })
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      const { height, width } = entry.contentRect
      setView((before) => ({ ...before, height, width }))
    })
    if (box.current !== null) observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
  const onScroll = () => {
    if (box.current === null) return
    const { scrollTop: top, scrollLeft: left } = box.current
    setView((before) => ({ ...before, top, left }))
  }
  return [view, onScroll]
}

/** The rows of the sheet; whoever calls is drawn anew when more have come. */
export function useHeldRows(source: string, sheet: SheetPicture): HeldRows {
  const file = useImports((state) => state.file ?? '')
  const held = useMemo(() => holdRows(file, source, sheet), [file, source, sheet])
  useSyncExternalStore(held.subscribe, held.version)
  return held
}
