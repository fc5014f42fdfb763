// Shows the notices of the store as they come, failures until they are closed.
import { Button, Text } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import { type Notice, useNotices } from '../stores/notices.ts'

export function NoticesView() {
  const notices = useNotices((state) => state.notices)
  useEffect(() => {
    for (const notice of notices) {
      showNotice(notice)
      useNotices.getState().dismiss(notice.id)
    }
  }, [notices])
  return <Notifications position="bottom-right" limit={4} />
}

function showNotice(notice: Notice): void {
  const failed = notice.tone === 'failure'
  const { action } = notice
  const id = notifications.show({
    title: notice.title,
    color: failed ? 'red' : 'teal',
    icon: failed ? <IconAlertTriangle size={16} /> : <IconCheck size={16} />,
    autoClose: failed ? 15_000 : action === undefined ? 3500 : 9000,
    withBorder: true,
    role: failed ? 'alert' : 'status',
    message: (
      <>
        {notice.text !== '' && <Text fz="sm">{notice.text}</Text>}
        {action !== undefined && (
          <Button
            size="compact-xs"
            variant="default"
            mt={6}
            onClick={() => {
              action.run()
              notifications.hide(id)
            }}
          >
            {action.label}
          </Button>
        )}
      </>
    ),
  })
}
