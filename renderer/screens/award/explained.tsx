// A figure that opens its steps.
import { UnstyledButton } from '@mantine/core'
import { useExplanation } from '../../stores/explanation.ts'
import classes from './explained.module.css'

interface ExplainedProps {
  readonly title: string
  readonly run: string
  readonly path: string
  readonly children: string
}

export function Explained({ title, run, path, children }: ExplainedProps) {
  const explain = useExplanation((state) => state.explainAward)
  return (
    <UnstyledButton
      className={classes.figure}
      onClick={() => void explain(title, run, path)}
      aria-label={`${title}: ${children}. Show the steps`}
    >
      {children}
    </UnstyledButton>
  )
}
