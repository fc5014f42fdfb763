// Import: not built yet.
import { ScreenFrame } from '../../components/screen-frame.tsx'

export function ImportScreen() {
  return (
    <ScreenFrame title="Import" purpose="This screen is being built.">
      {null}
    </ScreenFrame>
  )
}
