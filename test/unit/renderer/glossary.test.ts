import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GLOSSARY } from '../../../renderer/glossary.ts'

const page = readFileSync(new URL('../../../docs/words.md', import.meta.url), 'utf8')

describe('GLOSSARY', () => {
  it('says on screen what docs/words.md says, word for word', () => {
    const missing = Object.entries(GLOSSARY).filter(([word, meaning]) => !page.includes(`| ${word} | ${meaning} |`))
    expect(missing).toEqual([])
  })
  it('has no row of the page that the screen does not have', () => {
    const rows = page
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| word') && !line.startsWith('|-'))
    expect(rows).toHaveLength(Object.keys(GLOSSARY).length)
  })
})
