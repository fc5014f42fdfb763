// What stands against a file, beside its cells: each problem with its cell, what to do, and a place to type the right value.
import { Button, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Problem } from '../../../shared/kernel/problem.ts'
import { SeverityIcon } from '../../components/problem-badge.tsx'
import { type FilePreview, type SourceFix, useImports } from '../../stores/imports.ts'
import { capital } from '../../view/capital.ts'
import { isOpenProblem, shownProblems } from '../../view/import-files.ts'
import { sortProblems } from '../../view/problem-screen.ts'
import classes from './file-problems.module.css'

interface FileProblemsProps {
  readonly file: FilePreview
  readonly fixes: readonly SourceFix[]
  /** Only what must be answered, or all but that; everything when absent. */
  readonly only?: 'open' | 'other'
}

export function FileProblems({ file, fixes, only }: FileProblemsProps) {
  const all = sortProblems(shownProblems(file))
  const problems = only === undefined ? all : all.filter((problem) => isOpenProblem(problem) === (only === 'open'))
  return (
    <Stack gap={0}>
      {(only === 'other' ? [] : fixes).map((fix) => (
        <Correction key={`${fix.sheet}!${fix.address}`} fix={fix} />
      ))}
      {problems.map((problem, index) => (
        // Two problems may say the same of one cell.
        <FileProblem key={`${index.toString()} ${problem.code}`} file={file} problem={problem} />
      ))}
      {all.length === 0 && fixes.length === 0 && (
        <Text c="var(--quiet)" py={4}>
          Nothing is wrong or doubtful in this file.
        </Text>
      )}
    </Stack>
  )
}

function FileProblem({ file, problem }: { readonly file: FilePreview; readonly problem: Problem }) {
  const { where } = problem
  const cell =
    where.kind === 'cell' && where.address !== undefined
      ? { sheet: where.sheet, address: where.address.split(':')[0] ?? where.address }
      : undefined
  const open = isOpenProblem(problem)
  return (
    <div className={classes.problem}>
      <SeverityIcon severity={problem.severity} />
      <div style={{ flex: 1, minWidth: 0 }}>
        {cell === undefined ? (
          <Text fw={500}>{capital(problem.what)}</Text>
        ) : (
          <UnstyledButton
            className={classes.jump}
            aria-label={`Show cell ${cell.address}: ${problem.what}`}
            onClick={() => useImports.getState().goTo(cell.sheet, cell.address, true)}
          >
            <span className={classes.address}>
              {cell.sheet} › {cell.address}
            </span>{' '}
            {capital(problem.what)}
          </UnstyledButton>
        )}
        <Text c="var(--quiet)">{capital(problem.fix)}</Text>
        {cell !== undefined && open && <FixInput source={file.source} sheet={cell.sheet} address={cell.address} />}
      </div>
    </div>
  )
}

interface FixInputProps {
  readonly source: string
  readonly sheet: string
  readonly address: string
}

function FixInput({ source, sheet, address }: FixInputProps) {
  const [text, setText] = useState('')
  const reading = useImports((state) => state.reading)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void useImports.getState().fix(source, sheet, address, text.trim())
      }}
    >
      <Group gap={6} mt={6} wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          placeholder="The right value"
          aria-label={`Right value of ${address}`}
          value={text}
          onFocus={() => useImports.getState().goTo(sheet, address, false)}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ''} loading={reading}>
          Correct
        </Button>
      </Group>
    </form>
  )
}

function Correction({ fix }: { readonly fix: SourceFix }) {
  return (
    <div className={classes.problem}>
      <IconCheck size={16} color="var(--accent)" stroke={2} aria-hidden style={{ flex: 'none' }} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <UnstyledButton
          className={classes.jump}
          onClick={() => useImports.getState().goTo(fix.sheet, fix.address, true)}
          aria-label={`Show corrected cell ${fix.address}`}
        >
          <span className={classes.address}>
            {fix.sheet} › {fix.address}
          </span>{' '}
          corrected to “{fix.text}”
        </UnstyledButton>
        <Text c="var(--quiet)">What the file says stays on record beside it.</Text>
      </div>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconArrowBackUp size={13} />}
        aria-label={`Take back the correction of ${fix.address}`}
        onClick={() => void useImports.getState().fix(fix.source, fix.sheet, fix.address, null)}
      >
        Take back
      </Button>
    </div>
  )
}
