// The keys that work on every screen.
import { useHotkeys } from '@mantine/hooks'
import { SCREENS } from '../screens/screen-table.tsx'
import { screens, useNavigation } from '../stores/navigation.ts'
import { useTender } from '../stores/tender.ts'
import { nextStep } from '../view/next-step.ts'

export function useKeys(): void {
  const { undo, redo } = useTender.getState()
  const navigation = useNavigation.getState
  useHotkeys([
    ['mod+Z', () => void undo()],
    ['mod+shift+Z', () => void redo()],
    ['mod+Y', () => void redo()],
    ['shift+?', () => navigation().showShortcuts(true)],
  ])
  // These work while typing, too.
  useHotkeys(
    [
      ...screens.map((screen): [string, () => void] => [
        `mod+${SCREENS[screen].key}`,
        () => {
          const hasTender = useTender.getState().view !== null
          if (hasTender || !SCREENS[screen].needsTender) navigation().go(screen)
        },
      ]),
      ['mod+P', () => navigation().showProblems(useTender.getState().view !== null)],
      [
        'mod+Enter',
        () => {
          const { view } = useTender.getState()
          if (view !== null) navigation().go(nextStep(view).screen)
        },
      ],
    ],
    [],
  )
}
