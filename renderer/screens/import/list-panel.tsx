// A price list: what it leaves open, which accelerators it means, what is left out; taken in as dated observations, never as a bid.
import { Button, Table, Text, TextInput, UnstyledButton } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ListPreview, ListQuestion, ObservationPreview } from '../../../shared/observation/list-preview.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { useImports } from '../../stores/imports.ts'
import { capital } from '../../view/capital.ts'
import { listWords } from '../../view/import-files.ts'
import { showDate } from '../../view/moment.ts'
import { namesOf } from '../../view/names.ts'
import classes from './layout-panel.module.css'

interface ListPanelProps {
  readonly tender: Tender
  readonly source: string
  readonly preview: ObservationPreview
  readonly locale: string
}

export function ListPanel({ tender, source, preview, locale }: ListPanelProps) {
  return (
    <>
      <Text>
        {listWords(preview, locale)}. Taken in as dated observations of the market: they stand beside quotes and are
        never a bid.
      </Text>
      {preview.lists.map((list) => (
        <OneList key={list.sheet} tender={tender} source={source} list={list} locale={locale} />
      ))}
    </>
  )
}

/** Words of a list shown at most: the most frequent. */
const wordsShown = 40

function OneList({ tender, source, list, locale }: Omit<ListPanelProps, 'preview'> & { readonly list: ListPreview }) {
  const nameOf = namesOf(tender)
  const days = [...new Set([list.from, list.to])].filter((day) => day !== null).map((day) => showDate(day, locale))
  const facts = [list.formatName, days.join(' to '), list.currencies.join(', '), providerWords(list.providers)]
  return (
    <section aria-label={`Price list on sheet ${list.sheet}`}>
      {list.questions.map((question) => (
        <Question key={question.answer} source={source} sheet={list.sheet} question={question} />
      ))}
      <Text mt="sm" fw={500}>
        {list.sheet}
      </Text>
      <Text c="var(--quiet)">{facts.filter((fact) => fact !== '').join(' · ')}</Text>
      {list.assumed.map((sentence) => (
        <Text key={sentence} c="var(--quiet)">
          {sentence}
        </Text>
      ))}
      {list.leftOut.map(({ why, rows }) => (
        <Text key={why} c="var(--quiet)">
          {rows.toLocaleString(locale)} {rows === 1 ? 'row' : 'rows'} left out: {why}
        </Text>
      ))}
      {list.words.length > 0 && (
        <Table mt="xs" aria-label="Accelerators of the list">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>The list says</Table.Th>
              <Table.Th>Read as</Table.Th>
              <Table.Th className="numeric">Prices</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.words.slice(0, wordsShown).map(({ word, accelerator, observations }) => (
              <Table.Tr key={word}>
                <Table.Td>{word}</Table.Td>
                <Table.Td c={accelerator === null ? 'var(--quiet)' : 'var(--ink)'}>
                  {accelerator === null ? 'none of the tender’s' : nameOf(accelerator)}
                </Table.Td>
                <Table.Td className="numeric">{observations.toLocaleString(locale)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {list.words.length > wordsShown && (
        <Text c="var(--quiet)">and {(list.words.length - wordsShown).toLocaleString(locale)} rarer ones</Text>
      )}
    </section>
  )
}

function providerWords(providers: readonly string[]): string {
  const [first = '', ...others] = providers
  return others.length < 3 ? providers.join(', ') : `${first} and ${others.length} other providers`
}

interface QuestionProps {
  readonly source: string
  readonly sheet: string
  readonly question: ListQuestion
}

function Question({ source, sheet, question: { answer, what, fix, address, options, typed } }: QuestionProps) {
  const [text, setText] = useState('')
  const { answerList, goTo } = useImports.getState()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = typed === 'currency' ? text.trim().toUpperCase() : text.trim()
    if (given !== '') void answerList(source, { [answer]: given })
  }
  return (
    <fieldset className={classes.question} data-current aria-label={`Question: ${what}`}>
      <div className={classes.asked}>
        {address !== undefined && (
          <UnstyledButton className={classes.address ?? ''} onClick={() => goTo(sheet, address, false)}>
            {sheet} › {address}
          </UnstyledButton>
        )}{' '}
        {capital(what)}
      </div>
      <Text c="var(--quiet)">{capital(fix)}</Text>
      <div className={classes.options}>
        {options.map(({ label, value }) => (
          <UnstyledButton
            key={value}
            className={classes.option ?? ''}
            onClick={() => void answerList(source, { [answer]: value })}
          >
            <span className={classes.label}>{label}</span>
          </UnstyledButton>
        ))}
      </div>
      {typed !== undefined && (
        <form className={classes.typed} onSubmit={submit}>
          <TextInput
            style={{ flex: 1 }}
            type={typed === 'date' ? 'date' : 'text'}
            label={typed === 'date' ? 'Day of the prices' : 'Currency, three letters'}
            {...(typed === 'currency' ? { maxLength: 3 } : {})}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={text.trim() === ''}>
            Answer
          </Button>
        </form>
      )}
    </fieldset>
  )
}
