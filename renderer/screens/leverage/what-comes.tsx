// What will be worked out of an award, the most informative first, before anything is.
import { List, Text } from '@mantine/core'
import { Panel } from '../../components/screen-frame.tsx'

const first = [
  'Each vendor: what losing it costs us, and how far its prices may rise, or must fall to win.',
  'Each clause that can be asked for: its worth, and the rise in price that cancels it.',
  'Each rule of ours: what it costs beside the others, and alone.',
  'How much each vendor is needed: must-have, free choice or irrelevant.',
  'Why each loser lost, and the cheapest single change with which it wins.',
  'One MW more, and a month earlier.',
] as const

export function WhatComes() {
  return (
    <Panel title="What is worked out, in this order">
      <List type="ordered" spacing={4} fz="sm">
        {first.map((words) => (
          <List.Item key={words}>{words}</List.Item>
        ))}
      </List>
      <Text c="var(--quiet)" mt="sm" maw={760}>
        What is done shows at once and is kept with the award; it can be stopped and gone on with. Award curves, fair
        late credits and pairs of vendors take many calculations each and are worked out when asked for.
      </Text>
    </Panel>
  )
}
