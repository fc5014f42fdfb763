import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useNegotiation } from '../../../../renderer/stores/negotiation.ts'
import { useNotices } from '../../../../renderer/stores/notices.ts'
import { useTender } from '../../../../renderer/stores/tender.ts'
import { useUnsaved } from '../../../../renderer/stores/unsaved.ts'
import { emptyPosition, type Position } from '../../../../shared/tender/position.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'
import { standInBridge } from '../../../harness/stand-in-bridge.ts'

const ok = (value: unknown) => ({ ok: true, value })
const none = emptyPosition('acme')

describe('useNegotiation', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    useNegotiation.setState({ file: null, kept: {}, drafts: {}, aside: {}, ledgers: {}, saving: false })
    useUnsaved.setState({ keepers: {} })
    useTender.setState({ view: buildTenderView() })
    useNotices.setState({ notices: [] })
  })
  afterEach(() => vi.useRealTimers())
  it('keeps what is typed while the position is loaded again, and sends it once when it is saved', async () => {
    const shell = standInBridge({
      'positions.get': () => ok(none),
      'ledger.view': () => ok({ vendor: 'acme' }),
      'positions.save': ({ position }: { position: Position }) => ok(position),
      'tenders.open': () => ok(buildTenderView()),
    })
    const { load, change, save } = useNegotiation.getState()
    await load('f', 'acme')
    change({ ...none, notes: 'typed' })
    await load('f', 'acme')
    expect(useNegotiation.getState().drafts.acme?.notes).toBe('typed')
    expect((await save('acme'))?.notes).toBe('typed')
    expect(useNegotiation.getState()).toMatchObject({ drafts: {}, kept: { acme: { notes: 'typed' } } })
    expect((await save('acme'))?.notes).toBe('typed')
    expect(shell.asked.filter(({ name }) => name === 'positions.save')).toHaveLength(1)
  })
  it('keeps the draft when saving is refused, and tells why', async () => {
    standInBridge({
      'positions.get': () => ok(none),
      'ledger.view': () => ok({ vendor: 'acme' }),
      'positions.save': () => ({ ok: false, failure: { kind: 'refused', what: 'the disk is full', fix: 'make room' } }),
    })
    const { load, change, save } = useNegotiation.getState()
    await load('f', 'acme')
    change({ ...none, notes: 'typed' })
    expect(await save('acme')).toBeNull()
    expect(useNegotiation.getState().drafts.acme?.notes).toBe('typed')
    expect(useNotices.getState().notices).toMatchObject([{ title: 'the disk is full' }])
  })

  const shellThat = (answer: (position: Position) => unknown) =>
    standInBridge({
      'positions.get': () => ok(none),
      'ledger.view': () => ok({ vendor: 'acme' }),
      'positions.save': ({ position }: { position: Position }) => answer(position),
      'tenders.open': () => ok({ ...buildTenderView(), undo: 'the position' }),
      'tenders.undo': () => ok(buildTenderView()),
    })
  const sent = (shell: ReturnType<typeof standInBridge>) =>
    shell.asked.flatMap(({ name, args }) =>
      name === 'positions.save' ? [args as { file: string; position: Position }] : [],
    )

  it('saves by itself after a pause in typing, once', async () => {
    const shell = shellThat(ok)
    const { load, change } = useNegotiation.getState()
    await load('f', 'acme')
    change({ ...none, notes: 't' })
    await vi.advanceTimersByTimeAsync(5000)
    change({ ...none, notes: 'typed' })
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent(shell)).toEqual([])
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sent(shell).map(({ position }) => position.notes)).toEqual(['typed'])
    expect(useUnsaved.getState().keepers).toEqual({})
  })
  it('saves before another tender is turned to; what is refused there waits aside and comes back with its tender', async () => {
    const disk = { full: true }
    const shell = shellThat((position) =>
      disk.full ? { ok: false, failure: { kind: 'refused', what: 'the disk is full', fix: '' } } : ok(position),
    )
    const { load, change } = useNegotiation.getState()
    await load('f', 'acme')
    change({ ...none, notes: 'typed' })
    await load('g', 'acme')
    expect(sent(shell).map(({ file }) => file)).toEqual(['f'])
    expect(useNegotiation.getState()).toMatchObject({ drafts: {}, aside: { f: { acme: { notes: 'typed' } } } })
    expect(await useUnsaved.getState().keepAll()).toBe(false)
    await load('f', 'acme')
    expect(useNegotiation.getState()).toMatchObject({ drafts: { acme: { notes: 'typed' } }, aside: {} })
    await load('g', 'acme')
    disk.full = false
    expect(await useUnsaved.getState().keepAll()).toBe(true)
    expect(sent(shell).at(-1)).toMatchObject({ file: 'f', position: { notes: 'typed' } })
    expect(useUnsaved.getState().keepers).toEqual({})
  })
  it('saves what was typed before an undo, which takes that back', async () => {
    const shell = shellThat(ok)
    useTender.setState({ view: { ...buildTenderView(), undo: 'an edit' } })
    const { load, change } = useNegotiation.getState()
    await load('f', 'acme')
    change({ ...none, notes: 'typed' })
    await useTender.getState().undo()
    const order = shell.asked.map(({ name }) => name).filter((name) => /save|undo/.test(name))
    expect(order).toEqual(['positions.save', 'tenders.undo'])
    expect(useNegotiation.getState().drafts).toEqual({})
  })
})
