import { beforeEach, describe, expect, it } from 'vitest'
import { type FilePreview, useImports } from '../../../../renderer/stores/imports.ts'
import { useTender } from '../../../../renderer/stores/tender.ts'
import { buildFilePreview } from '../../../builders/file-preview.ts'
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
    expect(shell.asked[1]?.args).toEqual({ file: 'file-1', sources: ['id-a', 'id-b'], fixes: [] })
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
