import { beforeEach, describe, expect, it } from 'vitest'
import { useNotices } from '../../../../renderer/stores/notices.ts'
import { useTender } from '../../../../renderer/stores/tender.ts'
import type { TenderView } from '../../../../shared/contract/views.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'
import { standInBridge } from '../../../harness/stand-in-bridge.ts'

const ok = (value: TenderView) => ({ ok: true, value })

describe('useTender', () => {
  beforeEach(() => {
    useTender.setState({ view: null, pending: 0 })
    useNotices.setState({ notices: [] })
  })

  it('shows the newer view and ignores an older one of the same file', () => {
    const { show } = useTender.getState()
    show(buildTenderView({}, { revision: 5 }))
    show(buildTenderView({}, { revision: 4 }))
    expect(useTender.getState().view?.revision).toBe(5)
    show(buildTenderView({}, { file: 'another', revision: 1 }))
    expect(useTender.getState().view?.file).toBe('another')
  })

  it('sends changes one after another, each with a command of its own', async () => {
    const order: string[] = []
    const shell = standInBridge({
      'tenders.edit': async (args: { why: string }) => {
        order.push(`begin ${args.why}`)
        await new Promise((resolve) => setTimeout(resolve, args.why === 'first' ? 20 : 0))
        order.push(`end ${args.why}`)
        return ok(buildTenderView({}, { revision: args.why === 'first' ? 2 : 3 }))
      },
    })
    useTender.getState().show(buildTenderView())
    const { edit } = useTender.getState()
    const done = await Promise.all([edit('first', [{ path: 'name' }]), edit('second', [{ path: 'name' }])])
    expect(done).toEqual([true, true])
    expect(order).toEqual(['begin first', 'end first', 'begin second', 'end second'])
    const commands = shell.asked.map((call) => (call.args as { command: string }).command)
    expect(new Set(commands).size).toBe(2)
    expect(useTender.getState()).toMatchObject({ pending: 0, view: { revision: 3 } })
  })

  it('tells of a refused change and draws again what holds', async () => {
    standInBridge({
      'tenders.edit': () => ({
        ok: false,
        failure: { kind: 'invalid', what: 'too big', fix: 'smaller', problems: [] },
      }),
    })
    const view = buildTenderView()
    useTender.getState().show(view)
    expect(await useTender.getState().edit('x', [{ path: 'name' }])).toBe(false)
    expect(useNotices.getState().notices).toMatchObject([{ tone: 'failure', title: 'too big', text: 'smaller' }])
    expect(useTender.getState().view).toEqual(view)
    expect(useTender.getState().view).not.toBe(view)
  })

  it('does not show an answer for a tender that is no longer open', async () => {
    standInBridge({ 'tenders.edit': () => ok(buildTenderView({}, { revision: 9 })) })
    useTender.getState().show(buildTenderView())
    const sent = useTender.getState().edit('x', [{ path: 'name' }])
    useTender.getState().close()
    await sent
    expect(useTender.getState().view).toBeNull()
  })

  it('says what was undone, and asks nothing when there is nothing to undo', async () => {
    const shell = standInBridge({ 'tenders.undo': () => ok(buildTenderView({}, { revision: 2 })) })
    useTender.getState().show(buildTenderView())
    await useTender.getState().undo()
    expect(shell.asked).toEqual([])
    useTender.getState().show(buildTenderView({}, { undo: 'Demand in Apr 2027' }))
    await useTender.getState().undo()
    expect(shell.asked).toHaveLength(1)
    expect(useNotices.getState().notices[0]?.title).toBe('Undone: Demand in Apr 2027')
  })

  it('keeps a lost shell from being an exception', async () => {
    Object.assign(globalThis, { window: {} })
    useTender.getState().show(buildTenderView())
    expect(await useTender.getState().edit('x', [{ path: 'name' }])).toBe(false)
    expect(useNotices.getState().notices[0]?.title).toBe('The app did not answer')
  })
})
