// Demand: not built yet.
import { ScreenFrame } from '../../components/screen-frame.tsx'

export function DemandScreen() {
  return (
    <ScreenFrame title="Demand" purpose="This screen is being built.">
      {null}
    </ScreenFrame>
  )
}
