// The least and the most of all demand a vendor serves in near-best awards, as a bar from nothing to everything; the words beside it say the same.
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import classes from './leverage-screen.module.css'

export function NeedBar({ least, most }: Pick<NonNullable<VendorLeverage['nearOptimal']>, 'least' | 'most'>) {
  return (
    <div className={classes.bar} aria-hidden>
      <div className={classes.barAlways} style={{ width: `${least * 100}%` }} />
      <div className={classes.barSometimes} style={{ width: `${Math.max(0, most - least) * 100}%` }} />
    </div>
  )
}
