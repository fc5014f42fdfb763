// Tenders: the sample for a first look, a new tender, or one that exists.
import { Button, Group, Text } from '@mantine/core'
import { IconFilePlus, IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import type { SampleName } from '../../../shared/tender/samples.ts'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { useNavigation } from '../../stores/navigation.ts'
import { useTender } from '../../stores/tender.ts'
import { makingSample, useTenders } from '../../stores/tenders.ts'
import { nextStep } from '../../view/next-step.ts'
import { FirstStart } from './first-start.tsx'
import { NewTender } from './new-tender.tsx'
import { SampleMenu } from './sample-menu.tsx'
import { TenderList } from './tender-list.tsx'

export function TendersScreen() {
  const list = useTenders((state) => state.list)
  const busy = useTenders((state) => state.busy)
  const [making, setMaking] = useState(false)
  const { createSample, openDialog, open } = useTenders.getState()
  const goOn = (opened: boolean) => {
    const { view } = useTender.getState()
    if (opened && view !== null) useNavigation.getState().go(nextStep(view).screen)
  }
  const startSample = async (sample: SampleName) => {
    const made = await createSample(sample)
    if (sample === 'world') goOn(made)
    else if (made) useNavigation.getState().go('demand')
  }
  const first = list !== null && list.length === 0
  const actions = (
    <>
      {!first && <SampleMenu busy={busy === makingSample} onSample={(sample) => void startSample(sample)} />}
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={15} stroke={1.7} />}
        onClick={async () => goOn(await openDialog())}
      >
        Open a file
      </Button>
      <Button
        variant={first ? 'default' : 'filled'}
        leftSection={<IconFilePlus size={15} stroke={1.7} />}
        onClick={() => setMaking(true)}
      >
        New tender
      </Button>
    </>
  )
  return (
    <>
      {first ? (
        <FirstStart busy={busy !== null} onSample={(sample) => void startSample(sample)}>
          {actions}
        </FirstStart>
      ) : (
        <ScreenFrame
          title="Tenders"
          purpose="Each tender is one file on this computer. Nothing leaves it."
          actions={actions}
        >
          <Panel flush>
            {list === null ? (
              <Text p="md" c="var(--quiet)">
                Looking for tenders…
              </Text>
            ) : (
              <TenderList list={list} onOpen={async (file) => goOn(await open(file))} />
            )}
          </Panel>
        </ScreenFrame>
      )}
      <NewTender opened={making} onClose={() => setMaking(false)} />
      <Group role="status" className="sr-only">
        {busy}
      </Group>
    </>
  )
}
