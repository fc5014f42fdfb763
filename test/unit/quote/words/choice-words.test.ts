import { describe, expect, it } from 'vitest'
import { readChoiceWord, readYesNoWord } from '../../../../shared/quote/words/choice-words.ts'
import { targetOf, targets } from '../../../../shared/quote/words/targets.ts'

const choice = (text: string, to: string) => readChoiceWord(text, to, targetOf(to)?.choices ?? [])

describe('readChoiceWord', () => {
  it('knows every choice by its own spelling, with or without hyphens', () => {
    for (const { to, choices } of targets) {
      for (const one of choices) {
        expect(readChoiceWord(one, to, choices)).toBe(one)
        expect(readChoiceWord(one.replaceAll('-', ' ').toUpperCase(), to, choices)).toBe(one)
      }
    }
  })

  it.each([
    ['Reserved', 'kind', 'lease'],
    ['Committed use', 'kind', 'lease'],
    ['Pay-as-you-go', 'kind', 'on-demand'],
    ['à la demande', 'kind', 'on-demand'],
    ['Colo', 'kind', 'colocation'],
    ['Kauf', 'kind', 'hardware'],
    ['Build-to-suit', 'kind', 'build'],
    ['incl.', 'power.mode', 'included'],
    ['inkl.', 'power.mode', 'included'],
    ['metered', 'power.mode', 'pass-through'],
    ['nicht enthalten', 'power.mode', 'pass-through'],
    ['per GPU hour', 'price.unit', 'accelerator-hour'],
    ['€/kW/Monat', 'price.unit', 'kW-month'],
    ['either / or', 'quote.packageLogic', 'at-most-one'],
    ['nur im Paket', 'quote.packageLogic', 'all-or-nothing'],
    ['annually', 'quote.spendCommitment.per', 'year'],
  ])('%s of %s is %s', (text, to, meant) => {
    expect(choice(text, to)).toBe(meant)
  })

  it.each([
    ['rserved', 'kind'],
    ['reserved or on-demand', 'kind'],
    ['tbd', 'power.mode'],
    ['', 'kind'],
    ['per node hour', 'exits[0].right'],
    ['hour', 'price.unit'],
  ])('does not guess %j of %s', (text, to) => {
    expect(choice(text, to)).toBeUndefined()
  })
})

describe('readYesNoWord', () => {
  it.each([
    ['yes', true],
    ['Ja', true],
    ['✓', true],
    ['x', true],
    ['OUI', true],
    ['no', false],
    ['Nein', false],
    ['non', false],
    ['maybe', undefined],
    ['', undefined],
  ])('%s is %s', (text, meant) => {
    expect(readYesNoWord(text)).toBe(meant)
  })
})
