// Quotes: not built yet.
import { ScreenFrame } from '../../components/screen-frame.tsx'

export function QuotesScreen() {
  return (
    <ScreenFrame title="Quotes" purpose="This screen is being built.">
      {null}
    </ScreenFrame>
  )
}
