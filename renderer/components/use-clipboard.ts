// Copying from and pasting into what a table or grid points at: outside of text fields both events go to the document, wherever the focus is.
import { type RefObject, useEffect, useEffectEvent } from 'react'

interface Clipboard {
  /** What is copied; undefined leaves the event alone. */
  readonly copy: () => string | undefined
  /** True when the text was taken. */
  readonly paste?: (text: string) => boolean
}

/** While the focus is in the element, no text field has it and no text is selected. */
export function useClipboard(element: RefObject<HTMLElement | null>, { copy, paste }: Clipboard): void {
  const isHere = () => {
    const focused = document.activeElement
    const isText = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
    return focused !== null && !isText && element.current?.contains(focused) === true
  }
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const text = isHere() && String(window.getSelection()) === '' ? copy() : undefined
    if (text === undefined) return
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (isHere() && paste?.(event.clipboardData?.getData('text/plain') ?? '') === true) event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('copy', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [])
}
