// What can lie over any screen: palette, shortcuts, problems, the steps of a number.
import { ExplainDrawer } from '../components/explain-drawer.tsx'
import { Palette } from './palette.tsx'
import { ProblemsDrawer } from './problems-drawer.tsx'
import { PropertiesDrawer } from './properties-drawer.tsx'
import { Shortcuts } from './shortcuts.tsx'

export function Overlays() {
  return (
    <>
      <Palette />
      <Shortcuts />
      <ProblemsDrawer />
      <PropertiesDrawer />
      <ExplainDrawer />
    </>
  )
}
