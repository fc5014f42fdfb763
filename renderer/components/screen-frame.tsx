// The frame of a screen: its name, what it is for in one line, its actions, and the content that scrolls under them.
import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './screen-frame.module.css'

interface ScreenFrameProps {
  readonly title: string
  readonly purpose: ReactNode
  readonly actions?: ReactNode
  /** `fill`: the content takes the height left and scrolls inside itself, as grids do. */
  readonly fill?: boolean
  readonly children: ReactNode
}

export function ScreenFrame({ title, purpose, actions, fill = false, children }: ScreenFrameProps) {
  return (
    <section className={classes.frame} aria-label={title}>
      <header className={classes.head}>
        <div className={classes.words}>
          <Title order={1} fz={19} lh={1.25}>
            {title}
          </Title>
          <Text c="var(--quiet)" component="div">
            {purpose}
          </Text>
        </div>
        <Group gap={8} wrap="nowrap">
          {actions}
        </Group>
      </header>
      <div className={fill ? classes.fill : classes.scroll}>{children}</div>
    </section>
  )
}

/** A titled panel on a screen. */
export function Panel({
  title,
  aside,
  children,
  flush = false,
  grow = false,
  className,
}: {
  readonly title?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** No padding around the content, as for grids. */
  readonly flush?: boolean
  /** Takes the height left in a column. */
  readonly grow?: boolean
  readonly className?: string | undefined
}) {
  return (
    <section className={`${classes.panel} ${grow ? classes.grow : ''} ${className ?? ''}`}>
      {(title !== undefined || aside !== undefined) && (
        <div className={classes.panelHead}>
          <Title order={2} fz="md" lh={1.3}>
            {title}
          </Title>
          {aside}
        </div>
      )}
      <div className={flush ? classes.panelFlush : classes.panelBody}>{children}</div>
    </section>
  )
}
