// What can lie over any screen: palette, shortcuts, problems.
import { Palette } from './palette.tsx'
import { ProblemsDrawer } from './problems-drawer.tsx'
import { Shortcuts } from './shortcuts.tsx'

export function Overlays() {
  return (
    <>
      <Palette />
      <Shortcuts />
      <ProblemsDrawer />
    </>
  )
}
