// A short state in words on a tinted ground.
import type { ReactNode } from 'react'
import classes from './tag.module.css'

export type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'accent'

export function Tag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`${classes.tag} ${classes[tone]}`}>{children}</span>
}
