import { beforeEach, describe, expect, it } from 'vitest'
import { useLayouts } from '../../../../renderer/stores/layouts.ts'
import { useNotices } from '../../../../renderer/stores/notices.ts'
import { useTender } from '../../../../renderer/stores/tender.ts'
import type { SavedLayout } from '../../../../shared/contract/views.ts'
import { buildLayout } from '../../../builders/proposal.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'
import { standInBridge } from '../../../harness/stand-in-bridge.ts'

const saved: SavedLayout = { id: 'l1', layout: buildLayout(), savedAt: '2026-03-02T08:00:00Z', inTender: true }

describe('useLayouts', () => {
  beforeEach(() => {
    useLayouts.setState({ saved: [] })
    useNotices.setState({ notices: [] })
    useTender.setState({ view: null })
    useTender.getState().show(buildTenderView())
  })

  it('shows what is saved for the open tender', async () => {
    const shell = standInBridge({ 'layouts.list': () => ({ ok: true, value: [saved] }) })
    await useLayouts.getState().load()
    expect(useLayouts.getState().saved).toEqual([saved])
    expect(shell.asked[0]?.args).toEqual({ file: 'file-1' })
  })

  it('forgets a layout, and recalls it when asked to undo', async () => {
    standInBridge({
      'layouts.remove': () => ({ ok: true, value: [] }),
      'layouts.restore': () => ({ ok: true, value: [saved] }),
    })
    expect(await useLayouts.getState().remove(saved)).toBe(true)
    expect(useLayouts.getState().saved).toEqual([])
    const [notice] = useNotices.getState().notices
    notice?.action?.run()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(useLayouts.getState().saved).toEqual([saved])
  })

  it('tells of a refusal and keeps the list', async () => {
    useLayouts.setState({ saved: [saved] })
    standInBridge({})
    expect(await useLayouts.getState().remove(saved)).toBe(false)
    expect(await useLayouts.getState().pickLayout()).toBeUndefined()
    expect(useLayouts.getState().saved).toEqual([saved])
    expect(useNotices.getState().notices).toHaveLength(2)
  })
})
