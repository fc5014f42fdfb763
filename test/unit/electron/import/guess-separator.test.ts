import { describe, expect, it } from 'vitest'
import { guessSeparator } from '../../../../electron/import/guess-separator.ts'

describe('guessSeparator', () => {
  it('is not led astray by decimal commas, titles and notes', () => {
    const semicolons = [
      'Angebot Nr. 5\n\nName;Preis\nA;1,5\nB;2,5',
      'Angebot, gültig bis 1.3.\nName;Preis;Menge\nA;1,50;3\nB;2,50;4\nGesamt;;7',
      'Name;Preis\nA;1.234,56\nB;2,5\n',
      'Zahlung: netto 30, kein Skonto\nA;1,5\nB;1,5\n',
      'Preis;1,5\n',
      '"Größe, netto";"a,b,c"\n"x,y,z";"1,2,3"\n1;2\n',
    ]
    for (const text of semicolons) expect([text, guessSeparator(text)]).toEqual([text, ';'])
    expect(guessSeparator('x\ty\n1,5\t2,5\n')).toBe('\t')
    expect(guessSeparator('Quote; for you, valid\nName,Price\nA,1.5\nB,2.5\n')).toBe(',')
    expect(guessSeparator('a|b\n1,5|2\n')).toBe('|')
  })
  it('is a comma where there is nothing to go by', () => {
    expect(guessSeparator('')).toBe(',')
    expect(guessSeparator('one\ntwo\n')).toBe(',')
  })
  it('is found in a file of one endless line', () => {
    expect(guessSeparator('1,5;'.repeat(100_000))).toBe(';')
  })
})
