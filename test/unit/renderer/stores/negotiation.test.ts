import { beforeEach, describe, expect, it } from 'vitest'
import { useBargaining } from '../../../../renderer/stores/bargaining.ts'
import { useJobs } from '../../../../renderer/stores/jobs.ts'
import { useNegotiation } from '../../../../renderer/stores/negotiation.ts'
import { useNotices } from '../../../../renderer/stores/notices.ts'
import { useTender } from '../../../../renderer/stores/tender.ts'
import { emptyPosition, type Position } from '../../../../shared/tender/position.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'
import { standInBridge } from '../../../harness/stand-in-bridge.ts'

const ok = (value: unknown) => ({ ok: true, value })
const none = emptyPosition('acme')

describe('useNegotiation', () => {
  beforeEach(() => {
    useNegotiation.setState({ file: null, kept: {}, drafts: {}, ledgers: {}, saving: false })
    useTender.setState({ view: buildTenderView() })
    useNotices.setState({ notices: [] })
  })
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
})

describe('useBargaining', () => {
  beforeEach(() => useJobs.setState({ running: [] }))
  it('takes the result of a counter-offer that comes before its job’s end, and drops that of another award', async () => {
    const shell = standInBridge({
      'leverage.get': () => ok({ leverage: null }),
      'counterOffer.start': () => {
        queueMicrotask(() => {
          shell.tell('counterOffer.done', { job: 'j', result: { vendor: 'acme', wins: true } as never })
          shell.tell('job.end', { job: 'j', kind: 'done', runs: [] })
        })
        return ok({ job: 'j' })
      },
    })
    const { load, tryOut } = useBargaining.getState()
    await load('f', 'r')
    await tryOut({ file: 'f', run: 'r', vendor: 'acme', changes: [] })
    expect(useBargaining.getState().counterOffers.acme).toMatchObject({ wins: true })
    await load('f', 'another')
    expect(useBargaining.getState().counterOffers).toEqual({})
    await tryOut({ file: 'f', run: 'r', vendor: 'acme', changes: [] })
    expect(useBargaining.getState().counterOffers).toEqual({})
  })
})
