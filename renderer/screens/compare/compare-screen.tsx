// Compare: not built yet.
import { ScreenFrame } from '../../components/screen-frame.tsx'

export function CompareScreen() {
  return (
    <ScreenFrame title="Compare" purpose="This screen is being built.">
      {null}
    </ScreenFrame>
  )
}
