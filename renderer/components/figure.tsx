// A figure in a list of figures: the word for it with its meaning, and what it is.
import type { ReactNode } from 'react'
import type { Word } from '../glossary.ts'
import { WordHint } from './word.tsx'

interface FigureProps {
  readonly word: Word
  readonly label: string
  readonly children: ReactNode
}

/** Stands in a `dl`. */
export function Figure({ word, label, children }: FigureProps) {
  return (
    <div>
      <dt>
        <WordHint word={word}>{label}</WordHint>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
