// All problems of the open tender, the worst first, each with its way to the screen that mends it.
import { Button, Drawer, Group, Stack, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { describePlace, type Problem, withStop } from '../../shared/kernel/problem.ts'
import { SeverityBadge, SeverityIcon } from '../components/problem-badge.tsx'
import { SCREENS } from '../screens/screen-table.tsx'
import { useNavigation } from '../stores/navigation.ts'
import { useTender } from '../stores/tender.ts'
import { countBySeverity, screenOfProblem, sortProblems } from '../view/problem-screen.ts'

const severities = ['error', 'question', 'warning', 'note'] as const

export function ProblemsDrawer() {
  const opened = useNavigation((state) => state.problemsOpen)
  const show = useNavigation((state) => state.showProblems)
  const problems = useTender((state) => state.view?.problems ?? none)
  const counts = countBySeverity(problems)
  return (
    <Drawer opened={opened} onClose={() => show(false)} title="Problems in this tender" size={480}>
      <Stack gap="sm">
        <Group gap={6}>
          {severities
            .filter((severity) => counts[severity] > 0)
            .map((severity) => (
              <SeverityBadge key={severity} severity={severity} count={counts[severity]} />
            ))}
        </Group>
        {problems.length === 0 && <Text c="var(--quiet)">Nothing is wrong or doubtful.</Text>}
        {sortProblems(problems).map((problem) => (
          <ProblemRow key={`${problem.code} ${describePlace(problem.where)} ${problem.what}`} problem={problem} />
        ))}
      </Stack>
    </Drawer>
  )
}

const none: readonly Problem[] = []

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const screen = screenOfProblem(problem)
  const { go, showProperties, showProblems } = useNavigation.getState()
  const place = problem.where.kind === 'document' ? problem.where.path : ''
  const open = () => {
    showProblems(false)
    if (screen === null) showProperties(true)
    else go(screen, place)
  }
  return (
    <Group gap={10} wrap="nowrap" align="flex-start" pb={10} style={{ borderBottom: '1px solid var(--line-soft)' }}>
      <SeverityIcon severity={problem.severity} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text fw={500}>{sentence(problem.what)}</Text>
        <Text c="var(--quiet)">{sentence(problem.fix)}</Text>
        <Text c="var(--faint)" fz="xs" ff="monospace" mt={2} style={{ overflowWrap: 'anywhere' }}>
          {describePlace(problem.where)}
        </Text>
      </div>
      <Button variant="default" size="compact-xs" rightSection={<IconArrowRight size={12} />} onClick={open}>
        {screen === null ? 'Properties' : SCREENS[screen].label}
      </Button>
    </Group>
  )
}

function sentence(text: string): string {
  return withStop(text.charAt(0).toUpperCase() + text.slice(1))
}
