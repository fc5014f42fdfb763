// Tenders made through the page's own door are on disk, survive a restart, and are answered only as the contract says.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createStore } from '../../electron/store/create-store.ts'
import { must } from '../builders/store.ts'
import { smallTender } from '../builders/tender.ts'
import { callFromPage } from '../harness/call.ts'
import { launchApp } from '../harness/launch-app.ts'

describe('the store behind the window', () => {
  const userData = mkdtempSync(join(tmpdir(), 'headroom-test-'))
  afterAll(() => rmSync(userData, { recursive: true, force: true }))

  it('keeps what the page asked for across a restart, closed in order', async () => {
    const first = await launchApp({ userData })
    const made = await callFromPage(first.page, 'tenders.createSample', {})
    if (!made.ok) throw new Error(JSON.stringify(made))
    const { file } = made.value
    const edits = [{ path: 'name', value: 'Renamed in the window' }]
    const command = '8c7ad1f6-6a3c-4a6c-9d6e-0d6f5a1f2b3c'
    expect(
      await callFromPage(first.page, 'tenders.edit', { file, command, why: 'a better name', edits }),
    ).toMatchObject({
      ok: true,
    })
    expect(first.complaints).toEqual([])
    await first.close()
    // A file at rest is one file: the log was taken in before the app ended.
    expect(readdirSync(join(userData, 'library')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([])

    const second = await launchApp({ userData })
    expect(await callFromPage(second.page, 'tenders.list', {})).toMatchObject({
      ok: true,
      value: [{ file, name: 'Renamed in the window' }],
    })
    expect(await callFromPage(second.page, 'tenders.undo', { file })).toMatchObject({
      ok: true,
      value: { redo: 'a better name' },
    })
    await second.close()
  })

  it('tells about itself, and refuses arguments that do not fit', async () => {
    const app = await launchApp()
    expect(await callFromPage(app.page, 'app.info', {})).toMatchObject({
      ok: true,
      value: { libraryPlace: join(app.userData, 'library') },
    })
    expect(await callFromPage(app.page, 'tenders.open', { file: 7 } as never)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid' },
    })
    await app.close()
  })

  it('takes in a tender file from elsewhere through a process of its own, and refuses a broken one', async () => {
    const path = join(userData, 'from bea.headroom')
    const bea = createStore({ who: 'Bea', clock: () => new Date() })
    must(bea.createAt(path, smallTender({ name: 'From Bea' }), 'created'))
    must(bea.close())
    const app = await launchApp()
    await app.chooseFiles(path)
    const opened = await callFromPage(app.page, 'tenders.openDialog', {})
    expect(opened).toMatchObject({ ok: true, value: { tender: { name: 'From Bea' } } })
    expect(await callFromPage(app.page, 'tenders.openDialog', {})).toMatchObject({ ok: true })
    expect(await callFromPage(app.page, 'tenders.list', {})).toMatchObject({ ok: true, value: [{ name: 'From Bea' }] })
    const broken = join(userData, 'broken.headroom')
    writeFileSync(broken, readFileSync(path).fill(0xff, 5000, 9000))
    await app.chooseFiles(broken)
    expect(await callFromPage(app.page, 'tenders.openDialog', {})).toMatchObject({
      ok: false,
      failure: { kind: 'refused' },
    })
    expect(app.complaints).toEqual([])
    await app.close()
  })

  it('keeps the line of a damaged file, with what became of it, and the others beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'headroom-test-'))
    const store = createStore({ library: join(folder, 'library'), who: 'Ada', clock: () => new Date() })
    must(store.create(smallTender({ id: 'whole', name: 'Whole tender' }), 'created'))
    const { file } = must(store.create(smallTender({ id: 'hurt', name: 'Hurt tender' }), 'created'))
    const place = must(store.list()).find((one) => one.file === file)?.place ?? ''
    must(store.close())
    const bytes = readFileSync(place)
    writeFileSync(place, bytes.fill(7, 3 * 4096, 6 * 4096))
    const app = await launchApp({ userData: folder })
    await app.page.getByRole('button', { name: 'Hurt tender', exact: true }).click()
    await app.page.getByText(/^Damaged: it was moved aside/).waitFor({ timeout: 60_000 })
    await app.page.getByRole('row', { name: /Whole tender.*Jan 2027, 12 months, USD/ }).waitFor()
    expect(app.complaints).toEqual([])
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })
})
