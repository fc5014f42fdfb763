// The steps of one number, first to last, each with its formula, its value and the places in the tender it was read from.
import { Drawer, Loader, Stack, Text } from '@mantine/core'
import { formatMoney, formatPrice, formatQuantity, formatShare } from '../../shared/money/format.ts'
import type { FigureUnit, Step } from '../../shared/price/comparison.ts'
import { useAppInfo } from '../stores/app-info.ts'
import { useExplanation } from '../stores/explanation.ts'
import { useNavigation } from '../stores/navigation.ts'
import { useTender } from '../stores/tender.ts'
import { placeWords } from '../view/place-words.ts'
import classes from './explain-drawer.module.css'

/** A figure as its unit asks. */
export function formatFigure(value: number, unit: FigureUnit, locale: string): string {
  switch (unit.kind) {
    case 'money':
      return formatMoney(value, unit.currency, locale)
    case 'price':
      return `${formatPrice(value, unit.currency, locale)} per ${unit.per}`
    case 'share':
      return formatShare(value, locale, 2)
    case 'count':
      return formatQuantity(value, unit.of, locale, 4)
    case 'text':
      return formatQuantity(value, '', locale, 6)
  }
}

export function ExplainDrawer() {
  const title = useExplanation((state) => state.title)
  const explanation = useExplanation((state) => state.explanation)
  const close = useExplanation((state) => state.close)
  return (
    <Drawer opened={title !== null} onClose={close} title={title ?? ''} size={560}>
      {explanation === null ? (
        <Stack align="center" py="xl">
          <Loader size="sm" />
          <Text c="var(--quiet)">Working through the steps</Text>
        </Stack>
      ) : (
        <>
          <Text c="var(--quiet)" mb="sm">
            {explanation.title}. A month has 730 hours; taxes are excluded.
          </Text>
          <ol className={classes.steps}>
            {numbered(explanation.steps).map(({ key, step }) => (
              <StepView key={key} step={step} />
            ))}
          </ol>
        </>
      )}
    </Drawer>
  )
}

/** Labels repeat, so a step is told apart by its place. */
function numbered(steps: readonly Step[]): readonly { readonly key: string; readonly step: Step }[] {
  return steps.map((step, place) => ({ key: `${place} ${step.label}`, step }))
}

function StepView({ step }: { readonly step: Step }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  return (
    <li className={classes.step}>
      <div className={classes.line}>
        <span className={classes.label}>{step.label}</span>
        <span className={classes.value}>{formatFigure(step.value, step.unit, locale)}</span>
      </div>
      {step.formula !== '' && <div className={classes.formula}>{step.formula}</div>}
      {step.from.length > 0 && <Places paths={step.from} />}
    </li>
  )
}

/** Where a step's numbers stand, in words; each leads to its screen. */
function Places({ paths }: { readonly paths: readonly string[] }) {
  const tender = useTender((state) => state.view?.tender)
  if (tender === undefined) return null
  const places = new Map(paths.map((path) => placeWords(tender, path)).map((place) => [place.words, place]))
  const { go, showProperties } = useNavigation.getState()
  return (
    <div className={classes.from}>
      from
      {[...places.values()].map((place) => (
        <button
          key={place.words}
          type="button"
          className={classes.place}
          onClick={() => {
            useExplanation.getState().close()
            if (place.screen === null) showProperties(true)
            else go(place.screen, place.focus)
          }}
        >
          {place.words}
        </button>
      ))}
    </div>
  )
}
