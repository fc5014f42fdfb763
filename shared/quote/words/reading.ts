// What words of a vendor's sheet say: the answers of the vocabulary, shared by those who look for tables and those who read them.
import type { Axis } from '../layout/layout.ts'
import type { LayoutUnit } from './units.ts'

export interface TargetGuess {
  /** A target of words/targets.ts. */
  readonly to: string
  /** 0…1; 1 when the header is exactly one of the target's words. */
  readonly score: number
  /** The word of the vocabulary that matched, to say why. */
  readonly word: string
}

/** What a header, or the label of a value, says. */
export interface HeaderReading {
  /** Best first; empty when no word of it is known. Two of nearly the same score are a question. */
  readonly targets: readonly TargetGuess[]
  readonly unit?: LayoutUnit
  /** Amounts in thousands or millions of the currency, beside a unit: `kUSD per node-month`. Without a unit it is the unit itself. */
  readonly scale?: 'thousands' | 'millions'
  /** ISO 4217 codes the header can mean: one for `€` or `EUR`, several for `$` or `kr`; absent when it names none. */
  readonly currencies?: readonly string[]
  /** Its term is 0 for a price on demand; its volume is as written, in nodes too. */
  readonly at?: Axis
  /** `per node (8 GPUs)`. */
  readonly perNode?: number
  /** Some word of it is one for money, `Stewardship fee`; set by those who ask for it. */
  readonly saysMoney?: true
}

/** What a field's cells say when each is read alone, to choose a number format or date order for all of them. */
export interface NumberStyle {
  /** Cells that only one format can read; cells both can read with different results (`1.234`); cells that hold a number either way. */
  readonly point: number
  readonly comma: number
  readonly either: number
  readonly same: number
  /** Cells that are no number in any format. */
  readonly neither: number
}
