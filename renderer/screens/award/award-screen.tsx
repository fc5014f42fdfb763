// Award: not built yet.
import { ScreenFrame } from '../../components/screen-frame.tsx'

export function AwardScreen() {
  return (
    <ScreenFrame title="Award" purpose="This screen is being built.">
      {null}
    </ScreenFrame>
  )
}
