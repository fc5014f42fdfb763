// Reports: not built yet.
import { ScreenFrame } from '../../components/screen-frame.tsx'

export function ReportsScreen() {
  return (
    <ScreenFrame title="Reports" purpose="This screen is being built.">
      {null}
    </ScreenFrame>
  )
}
