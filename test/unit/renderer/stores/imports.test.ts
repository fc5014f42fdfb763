import { beforeEach, describe, expect, it } from 'vitest'
import { type FilePreview, useImports } from '../../../../renderer/stores/imports.ts'
import { useTender } from '../../../../renderer/stores/tender.ts'
import type { LayoutProposal } from '../../../../shared/quote/layout/proposal.ts'
import { buildFilePreview } from '../../../builders/file-preview.ts'
import { buildLayout, buildProposal } from '../../../builders/proposal.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'
import { standInBridge } from '../../../harness/stand-in-bridge.ts'

const source = (name: string) => ({ source: `id-${name}`, name, bytes: 10 })
const reading = (files: readonly FilePreview[]) => ({ ok: true, value: { files } })

describe('useImports', () => {
  beforeEach(() => {
    useImports.getState().clear()
    useTender.setState({ view: null })
    useTender.getState().show(buildTenderView())
  })

  it('reads what was picked and shows the file that needs the buyer', async () => {
    const shell = standInBridge({
      'import.pick': () => ({ ok: true, value: [source('a'), source('b')] }),
      'import.read': () => reading([buildFilePreview('id-a', true), buildFilePreview('id-b', false)]),
    })
    await useImports.getState().pick()
    expect(useImports.getState()).toMatchObject({ shown: 'id-b', reading: false, file: 'file-1' })
    expect(shell.asked[1]?.args).toEqual({
      file: 'file-1',
      sources: ['id-a', 'id-b'],
      fixes: [],
      layouts: [],
      lists: [],
    })
  })

  it('does not take the same file twice into the list', async () => {
    standInBridge({
      'import.drop': () => ({ ok: true, value: [source('a')] }),
      'import.read': () => reading([buildFilePreview('id-a', true)]),
    })
    await useImports.getState().drop(['/a'])
    await useImports.getState().drop(['/a'])
    await useImports.getState().drop([])
    expect(useImports.getState().sources).toHaveLength(1)
  })

  it('keeps one correction a cell, and takes it back', async () => {
    const shell = standInBridge({
      'import.sample': () => ({ ok: true, value: [source('a')] }),
      'import.read': () => reading([buildFilePreview('id-a', false)]),
    })
    await useImports.getState().sample()
    const { fix } = useImports.getState()
    await fix('id-a', 'Offers', 'D7', '1')
    await fix('id-a', 'Offers', 'D7', '2')
    expect(useImports.getState().fixes).toEqual([{ source: 'id-a', sheet: 'Offers', address: 'D7', text: '2' }])
    expect(shell.asked.at(-1)?.args).toMatchObject({ fixes: [{ text: '2' }] })
    await fix('id-a', 'Offers', 'D7', null)
    expect(useImports.getState().fixes).toEqual([])
  })

  it('drops the answer of an older reading', async () => {
    const answers = [
      new Promise((resolve) => setTimeout(() => resolve(reading([buildFilePreview('id-a', false)])), 30)),
      Promise.resolve(reading([buildFilePreview('id-a', true)])),
    ]
    standInBridge({
      'import.sample': () => ({ ok: true, value: [source('a')] }),
      'import.read': () => answers.shift(),
    })
    const slow = useImports.getState().sample()
    await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await useImports.getState().fix('id-a', 'Offers', 'D7', '1')
    await slow
    expect(useImports.getState().previews['id-a']?.quotes[0]?.ready).toBe(true)
  })

  it('takes in the files that are ready and leaves the others in the list', async () => {
    const shell = standInBridge({
      'import.pick': () => ({ ok: true, value: [source('a'), source('b')] }),
      'import.read': () => reading([buildFilePreview('id-a', true), buildFilePreview('id-b', false)]),
      'import.commit': () => ({
        ok: true,
        value: { view: buildTenderView({}, { revision: 7 }), imported: ['a, round 1: 1 offer'] },
      }),
    })
    await useImports.getState().pick()
    await useImports.getState().commit()
    const commit = shell.asked.find((call) => call.name === 'import.commit')
    expect(commit?.args).toMatchObject({ sources: ['id-a'], fixes: [] })
    expect(useTender.getState().view?.revision).toBe(7)
    expect(useImports.getState().sources.map((one) => one.source)).toEqual(['id-b'])
    expect(useImports.getState().imported).toEqual(['a, round 1: 1 offer'])
  })
})

describe('a layout in useImports', () => {
  const answer = (args: { layouts?: { layout: unknown; confirmed: boolean }[] }) => {
    const [given] = args.layouts ?? []
    const layout = (given?.layout ?? buildLayout()) as LayoutProposal['layout']
    const confirmed = given?.confirmed ?? false
    const proposal = buildProposal({ layout, confirmed, ...(confirmed ? { questions: [] } : {}) })
    return reading([buildFilePreview('id-a', confirmed, { proposal })])
  }
  const shell = () =>
    standInBridge({
      'import.pick': () => ({ ok: true, value: [source('a')] }),
      'import.read': answer,
      'import.commit': () => ({ ok: true, value: { view: buildTenderView({}, { revision: 8 }), imported: ['a'] } }),
    })
  const fieldOf = () => useImports.getState().previews['id-a']?.proposal?.layout.tables[0]?.fields[1]
  beforeEach(async () => {
    useImports.getState().clear()
    useTender.setState({ view: null })
    useTender.getState().show(buildTenderView())
  })

  it('is edited step by step, each step read anew, and taken back step by step', async () => {
    shell()
    await useImports.getState().pick()
    const { editLayout, takeLayoutBack } = useImports.getState()
    expect(await editLayout('id-a', [{ path: 'tables[0].fields[1].unit', value: 'node-hour' }])).toBe(true)
    expect(await editLayout('id-a', [{ path: 'tables[0].fields[1].numbers', value: 'comma' }])).toBe(true)
    expect(fieldOf()).toMatchObject({ unit: 'node-hour', numbers: 'comma' })
    await takeLayoutBack('id-a')
    expect(fieldOf()).toMatchObject({ unit: 'node-hour' })
    expect(fieldOf()?.numbers).toBeUndefined()
    await takeLayoutBack('id-a')
    await takeLayoutBack('id-a')
    expect(fieldOf()?.unit).toBe('accelerator-hour')
    expect(useImports.getState().drafts['id-a']?.now).toBeNull()
  })

  it('refuses a value that does not fit and reads nothing', async () => {
    const { asked } = shell()
    await useImports.getState().pick()
    const before = asked.length
    expect(await useImports.getState().editLayout('id-a', [{ path: 'tables[0].perNode', value: 'many' }])).toBe(false)
    expect(asked).toHaveLength(before)
  })

  it('builds on the newest edit while a reading is under way', async () => {
    shell()
    await useImports.getState().pick()
    const { editLayout } = useImports.getState()
    await Promise.all([
      editLayout('id-a', [{ path: 'tables[0].fields[1].unit', value: 'node-hour' }]),
      editLayout('id-a', [{ path: 'tables[0].perNode', value: 8 }]),
    ])
    expect(fieldOf()?.unit).toBe('node-hour')
    expect(useImports.getState().previews['id-a']?.proposal?.layout.tables[0]?.perNode).toBe(8)
  })

  it('is sent as confirmed, and committed as it was shown', async () => {
    const { asked } = shell()
    await useImports.getState().pick()
    const layout = buildLayout({ name: 'Mine' })
    await useImports.getState().giveLayout('id-a', { layout, confirmed: true })
    await useImports.getState().commit()
    const commit = asked.find((call) => call.name === 'import.commit')
    expect(commit?.args).toMatchObject({ layouts: [{ source: 'id-a', layout, confirmed: true }] })
    expect(useImports.getState().drafts).toEqual({})
  })
})
