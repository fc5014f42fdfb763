import { beforeEach, describe, expect, it } from 'vitest'
import { useNotices } from '../../../../renderer/stores/notices.ts'
import { useTender } from '../../../../renderer/stores/tender.ts'
import { useTenders } from '../../../../renderer/stores/tenders.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'
import { standInBridge } from '../../../harness/stand-in-bridge.ts'

const summary = {
  file: 'file-1',
  name: 'Small tender',
  currency: 'USD',
  start: '2027-04',
  months: 4,
  vendors: 0,
  quotes: 0,
  runs: 0,
  changedAt: '2027-01-01T00:00:00Z',
  place: '/tenders/small.headroom',
}

describe('useTenders', () => {
  beforeEach(() => {
    useTenders.setState({ list: null, busy: null })
    useTender.setState({ view: null })
    useNotices.setState({ notices: [] })
  })

  it('opens the sample and lists it', async () => {
    standInBridge({
      'tenders.createSample': () => ({ ok: true, value: buildTenderView() }),
      'tenders.list': () => ({ ok: true, value: [summary] }),
    })
    expect(await useTenders.getState().createSample('tender')).toBe(true)
    expect(useTender.getState().view?.file).toBe('file-1')
    expect(useTenders.getState()).toMatchObject({ list: [summary], busy: null })
  })

  it('says nothing when the buyer closes the dialog', async () => {
    standInBridge({
      'tenders.openDialog': () => ({ ok: false, failure: { kind: 'cancelled' } }),
      'tenders.list': () => ({ ok: true, value: [] }),
    })
    expect(await useTenders.getState().openDialog()).toBe(false)
    expect(useNotices.getState().notices).toEqual([])
  })

  it('makes one tender at a time', async () => {
    const shell = standInBridge({
      'tenders.createSample': () => ({ ok: true, value: buildTenderView() }),
      'tenders.list': () => ({ ok: true, value: [] }),
    })
    const { createSample } = useTenders.getState()
    expect(await Promise.all([createSample('world'), createSample('tender')])).toEqual([true, false])
    const asked = shell.asked.filter((call) => call.name === 'tenders.createSample')
    expect(asked.map(({ args }) => args)).toEqual([{ sample: 'world' }])
  })

  it('removes a tender, closes it if it is open, and offers to bring it back', async () => {
    const shell = standInBridge({
      'tenders.remove': () => ({ ok: true, value: { removed: 'file-1' } }),
      'tenders.restore': () => ({ ok: true, value: buildTenderView() }),
      'tenders.list': () => ({ ok: true, value: [] }),
    })
    useTender.getState().show(buildTenderView())
    await useTenders.getState().remove(summary)
    expect(useTender.getState().view).toBeNull()
    const [notice] = useNotices.getState().notices
    expect(notice?.action?.label).toBe('Undo')
    notice?.action?.run()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(shell.asked.map((call) => call.name)).toContain('tenders.restore')
  })
})
