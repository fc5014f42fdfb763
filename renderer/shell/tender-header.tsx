// The bar over every screen: which tender is open, what is wrong with it, undo and redo, search, and the next step.
import { ActionIcon, Button, Group, Kbd, Text, Tooltip, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { openSpotlight } from '@mantine/spotlight'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowRight,
  IconKeyboard,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react'
import type { TenderView } from '../../shared/contract/views.ts'
import { monthOf, nameMonth } from '../../shared/time/month.ts'
import { severityLooks } from '../components/problem-badge.tsx'
import { useNavigation } from '../stores/navigation.ts'
import { useTender } from '../stores/tender.ts'
import { nextStep } from '../view/next-step.ts'
import { countBySeverity, worstOf } from '../view/problem-screen.ts'
import classes from './tender-header.module.css'

export function TenderHeader() {
  const view = useTender((state) => state.view)
  return (
    <div className={classes.bar}>
      {view === null ? <span className={classes.none}>No tender is open</span> : <OpenTender view={view} />}
      <Group gap={2} wrap="nowrap" className={classes.tools}>
        {view !== null && <UndoRedo view={view} />}
        <Tooltip
          label={
            <>
              Search and commands <Kbd size="xs">Ctrl K</Kbd>
            </>
          }
        >
          <ActionIcon aria-label="Search and commands" onClick={openSpotlight}>
            <IconSearch size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip
          label={
            <>
              Keyboard shortcuts <Kbd size="xs">?</Kbd>
            </>
          }
        >
          <ActionIcon aria-label="Keyboard shortcuts" onClick={() => useNavigation.getState().showShortcuts(true)}>
            <IconKeyboard size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <SchemeToggle />
        {view !== null && <NextStepButton view={view} />}
      </Group>
    </div>
  )
}

function OpenTender({ view }: { readonly view: TenderView }) {
  const { tender } = view
  const pending = useTender((state) => state.pending)
  const span = `${nameMonth(monthOf(tender.start, 0))} – ${nameMonth(monthOf(tender.start, tender.months - 1))}`
  return (
    <Group gap={10} wrap="nowrap" miw={0}>
      <Tooltip label="Name, horizon, discount rate, currencies" position="bottom-start">
        <UnstyledButton
          className={classes.tender}
          aria-label={`Tender ${tender.name}: properties`}
          onClick={() => useNavigation.getState().showProperties(true)}
        >
          <span className={classes.name}>{tender.name}</span>
          <span className={classes.facts}>
            {span} · {tender.months} months · {tender.currency}
          </span>
        </UnstyledButton>
      </Tooltip>
      <ProblemsButton view={view} />
      <span className={classes.saving} role="status">
        {pending > 0 ? 'Saving…' : ''}
      </span>
    </Group>
  )
}

function ProblemsButton({ view }: { readonly view: TenderView }) {
  const worst = worstOf(view.problems)
  if (worst === null) return null
  const counts = countBySeverity(view.problems)
  const { Icon, ink, word } = severityLooks[worst]
  const others = view.problems.length - counts[worst]
  const words = `${counts[worst]} ${word.toLowerCase()}${counts[worst] === 1 ? '' : 's'}`
  return (
    <Tooltip label="What is wrong or doubtful in this tender, and how to mend it">
      <Button
        variant="default"
        size="compact-sm"
        fw={500}
        leftSection={<Icon size={15} color={ink} stroke={1.8} />}
        onClick={() => useNavigation.getState().showProblems(true)}
        aria-label={`Problems: ${words}${others > 0 ? ` and ${others} more` : ''}`}
      >
        {words}
        {others > 0 && <span className={classes.others}>+{others}</span>}
      </Button>
    </Tooltip>
  )
}

function UndoRedo({ view }: { readonly view: TenderView }) {
  const { undo, redo } = useTender.getState()
  return (
    <>
      <Tooltip
        label={
          view.undo === null ? (
            'Nothing to undo'
          ) : (
            <>
              Undo: {view.undo} <Kbd size="xs">Ctrl Z</Kbd>
            </>
          )
        }
      >
        <ActionIcon
          className={classes.step ?? ''}
          aria-label={view.undo === null ? 'Undo' : `Undo: ${view.undo}`}
          aria-disabled={view.undo === null}
          data-disabled={view.undo === null}
          onClick={() => void undo()}
        >
          <IconArrowBackUp size={17} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip
        label={
          view.redo === null ? (
            'Nothing to redo'
          ) : (
            <>
              Redo: {view.redo} <Kbd size="xs">Ctrl Y</Kbd>
            </>
          )
        }
      >
        <ActionIcon
          className={classes.step ?? ''}
          aria-label={view.redo === null ? 'Redo' : `Redo: ${view.redo}`}
          aria-disabled={view.redo === null}
          data-disabled={view.redo === null}
          onClick={() => void redo()}
        >
          <IconArrowForwardUp size={17} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme()
  return (
    <Tooltip label="Light or dark">
      <ActionIcon
        aria-label="Light or dark"
        onClick={() => {
          const dark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark'
          setColorScheme(dark ? 'light' : 'dark')
        }}
      >
        <IconSun size={17} stroke={1.6} className={classes.sun} />
        <IconMoon size={17} stroke={1.6} className={classes.moon} />
      </ActionIcon>
    </Tooltip>
  )
}

function NextStepButton({ view }: { readonly view: TenderView }) {
  const screen = useNavigation((state) => state.screen)
  const next = nextStep(view)
  const here = next.screen === screen
  if (here)
    return (
      <Text ml={10} c="var(--quiet)" style={{ whiteSpace: 'nowrap' }}>
        Now: {next.label.toLowerCase()}
      </Text>
    )
  return (
    <Button
      ml={8}
      variant="light"
      rightSection={<IconArrowRight size={14} stroke={2} />}
      aria-label={`Next: ${next.label}`}
      onClick={() => useNavigation.getState().go(next.screen)}
    >
      Next: {next.label.toLowerCase()}
    </Button>
  )
}
