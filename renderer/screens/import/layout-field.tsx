// One field of a table: its header, what it means, its first cell; opened, everything about it can be changed.
import { UnstyledButton } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import type { Layout } from '../../../shared/quote/layout/layout.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { useImports } from '../../stores/imports.ts'
import { useLayoutFocus } from '../../stores/layout-focus.ts'
import type { FieldRow } from '../../view/layout-rows.ts'
import { FieldEditor } from './field-editor.tsx'
import classes from './layout-panel.module.css'

interface LayoutFieldProps {
  readonly tender: Tender
  readonly source: string
  readonly layout: Layout
  readonly sheet: string
  readonly row: FieldRow
  readonly open: boolean
}

export function LayoutField({ tender, source, layout, sheet, row, open }: LayoutFieldProps) {
  const { path, field, state, meaning, detail, sample, headerCells, missing, hidden, why } = row
  const { chooseField, light, hover } = useLayoutFocus.getState()
  const lit = { kind: 'field', path } as const
  const [first] = sample
  const place = first?.[0] ?? headerCells[0]
  const show = () => {
    light(lit)
    if (place !== undefined && useLayoutFocus.getState().field !== path)
      useImports.getState().goTo(sheet, headerCells[0] ?? place, false)
  }
  return (
    <li className={classes.fieldItem} onMouseEnter={() => hover(lit)} onMouseLeave={() => hover(null)}>
      <UnstyledButton
        className={classes.field ?? ''}
        data-field={path}
        aria-expanded={open}
        aria-label={`${field.header.replace(/[:：]\s*$/, '')}: ${meaning}${hidden ? ', hidden in the file' : ''}${missing ? ', not in this file' : ''}`}
        title={why === '' ? undefined : why}
        onFocus={show}
        onClick={() => chooseField(open ? null : path)}
        onKeyDown={(event) => event.key === 'Escape' && open && chooseField(null)}
      >
        <span className={`${classes.headerText} ${classes.cut}`}>
          {hidden && <IconEyeOff size={13} aria-hidden style={{ verticalAlign: -2, marginRight: 4 }} />}
          {field.header === '' ? 'Without a header' : field.header}
        </span>
        <span className={`${classes.meaning} ${classes.cut}`} data-state={state}>
          {meaning}
        </span>
        <span className={`${classes.sample} ${classes.cut}`}>
          {missing ? 'Not in this file' : first === undefined ? 'No value' : `${first[0]} ${first[1]}`}
        </span>
        <span className={classes.detail}>{detail}</span>
      </UnstyledButton>
      {open && <FieldEditor tender={tender} source={source} layout={layout} row={row} />}
    </li>
  )
}
