// A word of the trade with its meaning as a tooltip, reachable by mouse and keyboard.
import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { GLOSSARY, type Word } from '../glossary.ts'
import classes from './word.module.css'

/** `children` are the words shown, the glossary's own when absent. */
export function WordHint({ word, children }: { readonly word: Word; readonly children?: ReactNode }) {
  return (
    <Tooltip label={GLOSSARY[word]} w={280}>
      <button type="button" className={classes.word} aria-label={`${word}: ${GLOSSARY[word]}`}>
        {children ?? word}
      </button>
    </Tooltip>
  )
}
