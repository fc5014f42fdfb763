// Two vendors at once: whether each stands in for the other or is worth less alone; worked out on request.
import { Table, Text } from '@mantine/core'
import { pairsOf } from '../../../shared/leverage/pairs.ts'
import { WordHint } from '../../components/word.tsx'
import { pairWords } from '../../view/leverage-words.ts'
import { namesOf } from '../../view/names.ts'
import classes from './leverage-screen.module.css'
import type { LeverageView } from './leverage-view.ts'
import { AskFor } from './on-request.tsx'
import { SaidValue } from './said-value.tsx'

export function PairsPanel({ view }: { readonly view: LeverageView }) {
  const { leverage } = view
  const possible = pairsOf(leverage.vendors).length
  const found = leverage.pairs?.length ?? 0
  if (possible === 0) {
    return <Text c="var(--quiet)">There is no pair: fewer than two vendors of the award are worked out.</Text>
  }
  return (
    <>
      {found > 0 && <Pairs view={view} />}
      {found < possible && (
        <AskFor
          view={view}
          task="pairs"
          words="Working out pairs of vendors"
          label="Work out pairs"
          says={`${possible} pairs of vendors in the award, ${found} worked out: do they stand in for each other, or is each worth less alone?`}
        />
      )}
    </>
  )
}

function Pairs({ view }: { readonly view: LeverageView }) {
  const { leverage, tender, locale } = view
  const { currency } = tender
  const nameOf = namesOf(tender)
  return (
    <Table aria-label="Pairs of vendors" className={classes.table} mb="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Vendors</Table.Th>
          <Table.Th>Losing both costs us</Table.Th>
          <Table.Th>Beyond losing each</Table.Th>
          <Table.Th>
            <WordHint word="substitutes and complements">What that says</WordHint>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(leverage.pairs ?? []).map((pair) => (
          <Table.Tr key={pair.vendors.join(' ')}>
            <Table.Td>{pair.vendors.map(nameOf).join(' and ')}</Table.Td>
            <Table.Td>
              <SaidValue
                {...{ currency, locale }}
                value={pair.together}
                without="no award keeps the rules without both"
              />
            </Table.Td>
            <Table.Td>
              <SaidValue {...{ currency, locale }} value={pair.beyond} without="without limit" />
            </Table.Td>
            <Table.Td>{pairWords(pair)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
