// The navigation rail: the screens in the order of the work, what is done, and the window's own settings at its foot.
import { Kbd, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { SCREENS } from '../screens/screen-table.tsx'
import { type Screen, useNavigation } from '../stores/navigation.ts'
import { useTender } from '../stores/tender.ts'
import { stepStates } from '../view/next-step.ts'
import classes from './rail.module.css'

const groups: readonly { readonly name: string; readonly screens: readonly Screen[] }[] = [
  { name: 'Ask', screens: ['tenders', 'demand', 'vendors'] },
  { name: 'Read', screens: ['import', 'quotes', 'rounds', 'compare', 'market'] },
  { name: 'Decide', screens: ['award', 'leverage', 'negotiation', 'commitments', 'reports'] },
]

export function Rail() {
  const view = useTender((state) => state.view)
  const done = new Set(view === null ? [] : stepStates(view).flatMap((step) => (step.done ? [step.screen] : [])))
  return (
    <nav className={classes.rail} aria-label="Screens">
      <div className={classes.brand}>
        <Mark />
        <span className={classes.name}>Headroom</span>
      </div>
      {groups.map((group) => (
        <div key={group.name} className={classes.group}>
          <div className={classes.groupName} aria-hidden>
            {group.name}
          </div>
          {group.screens.map((screen) => (
            <RailLink key={screen} screen={screen} hasTender={view !== null} done={done.has(screen)} />
          ))}
        </div>
      ))}
      <div className={classes.foot}>
        <RailLink screen="audit" hasTender={view !== null} done={false} />
        <RailLink screen="settings" hasTender={view !== null} done={false} />
      </div>
    </nav>
  )
}

interface RailLinkProps {
  readonly screen: Screen
  readonly hasTender: boolean
  readonly done: boolean
}

function RailLink({ screen, hasTender, done }: RailLinkProps) {
  const shown = useNavigation((state) => state.screen === screen)
  const go = useNavigation((state) => state.go)
  const { label, Icon, key, needsTender } = SCREENS[screen]
  const disabled = needsTender && !hasTender
  return (
    <Tooltip
      label={
        disabled ? (
          'Open a tender first'
        ) : (
          <>
            {label} <Kbd size="xs">Ctrl {key}</Kbd>
          </>
        )
      }
      position="right"
      openDelay={600}
    >
      <UnstyledButton
        className={classes.link}
        data-active={shown || undefined}
        aria-current={shown ? 'page' : undefined}
        aria-disabled={disabled || undefined}
        aria-label={label}
        onClick={() => !disabled && go(screen)}
      >
        <Icon size={18} stroke={1.6} />
        <span className={classes.label}>{label}</span>
        {done && <IconCheck size={14} stroke={2.2} className={classes.done} aria-label="done" />}
      </UnstyledButton>
    </Tooltip>
  )
}

/** The app's mark: bars under a line, with room above them. */
function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect x="0.5" y="0.5" width="21" height="21" rx="5" fill="var(--mantine-primary-color-filled)" />
      <path d="M5 6.5h12" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" strokeDasharray="2.4 2.4" />
      <path d="M6.5 17v-4M11 17V9.8M15.5 17v-5.4" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}
