// Keeps what was typed when the window loses its focus or is closed: the window stays until it is kept.
import { useEffect } from 'react'
import { useUnsaved } from '../stores/unsaved.ts'

export function useKeepOnClose(): void {
  useEffect(() => {
    const { keepAll } = useUnsaved.getState()
    // What cannot be kept, on a full disk say, holds the window up once and not for good.
    const state = { refused: false }
    const keep = async () => {
      const kept = await keepAll()
      state.refused = !kept
      return kept
    }
    const onClose = (event: BeforeUnloadEvent) => {
      if (state.refused || Object.keys(useUnsaved.getState().keepers).length === 0) return
      event.preventDefault()
      void keep().then((kept) => {
        if (kept) window.close()
      })
    }
    const onBlur = () => void keep()
    window.addEventListener('beforeunload', onClose)
    window.addEventListener('blur', onBlur)
    return () => {
      window.removeEventListener('beforeunload', onClose)
      window.removeEventListener('blur', onBlur)
    }
  }, [])
}
