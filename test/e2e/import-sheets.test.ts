// Bid sheets are read in a utility process of the packaged app, which has no plain Node to fork, and taken in with their cells.
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mustCall } from '../harness/call.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'

describe('importing bid sheets in the packaged app', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await launchApp()
  })
  afterAll(() => app.close())

  it('reads the sample sheets, refuses a hostile one, and takes in what is ready', async () => {
    const { page } = app
    const { file } = await mustCall(page, 'tenders.createSample', {})
    const sample = await mustCall(page, 'import.sample', {})
    const bad = join(app.userData, 'quote.csv')
    writeFileSync(bad, 'a,"b\nc,d')
    const dropped = await mustCall(page, 'import.drop', { paths: [bad] })
    const sources = [...sample, ...dropped].map(({ source }) => source)
    const { files } = await mustCall(page, 'import.read', { file, sources, fixes: [] })
    expect(
      files.filter(({ refused }) => refused !== undefined).map(({ file: name, refused }) => [name, refused?.code]),
    ).toEqual([['quote.csv', 'unclosed-quote']])
    const ready = files.filter(({ quotes }) => quotes.some((draft) => draft.ready))
    expect(ready).toHaveLength(7)
    const command = randomUUID()
    const committed = await mustCall(page, 'import.commit', { file, command, sources, fixes: [] })
    expect(committed.imported).toHaveLength(7)
    expect(committed.view.sources.length).toBeGreaterThan(100)
  })
})
