// What must be asked before a layout can be confirmed: each question with its answers and what a cell then reads as.
import { Button, Text, TextInput, UnstyledButton } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { LayoutProposal, LayoutQuestion } from '../../../shared/quote/layout/proposal.ts'
import { useImports } from '../../stores/imports.ts'
import { useLayoutFocus } from '../../stores/layout-focus.ts'
import { capital } from '../../view/capital.ts'
import { litCells } from '../../view/cell-look.ts'
import classes from './layout-panel.module.css'

interface LayoutQuestionsProps {
  readonly source: string
  readonly proposal: LayoutProposal
}

export function LayoutQuestions({ source, proposal: { questions } }: LayoutQuestionsProps) {
  const chosen = useLayoutFocus((state) => state.question)
  if (questions.length === 0) return null
  const current = questions.find((question) => question.id === chosen) ?? questions[0]
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{questions.length === 1 ? '1 question' : `${questions.length} questions`}</h3>
      <Text c="var(--quiet)">
        The file leaves this open; nothing is guessed. Alt and a number answers the one in the frame.
      </Text>
      {questions.map((question) => (
        <Question key={question.id} source={source} question={question} current={question === current} />
      ))}
    </div>
  )
}

interface QuestionProps {
  readonly source: string
  readonly question: LayoutQuestion
  readonly current: boolean
}

function Question({ source, question, current }: QuestionProps) {
  const { id, what, where, cells, options, typed } = question
  const lit = litCells(question)
  const [first] = cells
  const turnTo = () => {
    const { ask, light } = useLayoutFocus.getState()
    const { goTo } = useImports.getState()
    if (useLayoutFocus.getState().question !== id && where.kind === 'cell' && first !== undefined)
      goTo(where.sheet, first, false)
    ask(id)
    light(lit)
  }
  return (
    <fieldset
      className={classes.question}
      data-current={current || undefined}
      aria-label={`Question: ${what}`}
      onFocus={turnTo}
      onMouseEnter={() => useLayoutFocus.getState().hover(lit)}
      onMouseLeave={() => useLayoutFocus.getState().hover(null)}
    >
      <div className={classes.asked}>
        {where.kind === 'cell' && first !== undefined && (
          <UnstyledButton
            className={classes.address ?? ''}
            aria-label={`Show cell ${first} of ${where.sheet}`}
            onClick={() => useImports.getState().goTo(where.sheet, first, false)}
          >
            {where.sheet} › {first}
          </UnstyledButton>
        )}{' '}
        {capital(what)}
      </div>
      <div className={classes.options} data-many={options.length > 6 || undefined}>
        {options.map(({ label, example, edits }, index) => (
          <UnstyledButton
            key={label}
            className={classes.option ?? ''}
            data-answer
            aria-keyshortcuts={current && index < 9 ? `Alt+${index + 1}` : undefined}
            onClick={() => void useImports.getState().editLayout(source, edits)}
          >
            <span className={classes.key} aria-hidden>
              {index < 9 ? index + 1 : ''}
            </span>
            <span className={classes.label}>{capital(label)}</span>
            {example !== undefined && <span className={classes.example}>{example}</span>}
          </UnstyledButton>
        ))}
      </div>
      {typed !== undefined && <TypedAnswer source={source} typed={typed} />}
    </fieldset>
  )
}

function TypedAnswer({
  source,
  typed,
}: {
  readonly source: string
  readonly typed: NonNullable<LayoutQuestion['typed']>
}) {
  const [text, setText] = useState('')
  const [fits, setFits] = useState(true)
  const answer = async (event: FormEvent) => {
    event.preventDefault()
    const given = text.trim()
    if (given === '') return
    const value = typed.kind === 'number' ? Number(given) : given
    setFits(Number.isNaN(value) ? false : await useImports.getState().editLayout(source, [{ path: typed.path, value }]))
  }
  return (
    <form className={classes.typed} onSubmit={(event) => void answer(event)}>
      <TextInput
        style={{ flex: 1 }}
        label={capital(typed.label)}
        value={text}
        data-answer
        inputMode={typed.kind === 'number' ? 'decimal' : 'text'}
        error={
          fits ? undefined : typed.kind === 'number' ? 'Write a number that can stand here' : 'This cannot stand here'
        }
        onChange={(event) => {
          setText(event.currentTarget.value)
          setFits(true)
        }}
      />
      <Button type="submit" variant="default" disabled={text.trim() === ''}>
        Answer
      </Button>
    </form>
  )
}
