import { ActionIcon, Popover } from '@mantine/core';
import { IconDeviceDesktopAnalytics } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../../domain/interaction/interaction.ts';
import type { JournalEvent } from '../../../../../domain/journal/event.ts';
import type { Instant } from '../../../../../domain/time.ts';
import { KeyHint } from '../../../../ui/key-hint.tsx';
import { useCommand } from '../../../../ui/use-command.ts';
import type { RecordedParts } from '../screen/use-recorded.ts';
import { RecordingsPanel } from './recordings-panel.tsx';

interface Props {
  interaction: Interaction;
  parts: RecordedParts;
  events: readonly JournalEvent[];
  /** Where the replay stands: what is brought in begins there. */
  position: Instant;
}

const KEYS = 'r';

/** What was recorded and what was not, what becomes of it, and the way to bring something in. */
export function RecordingsButton(props: Props) {
  const { t } = useTranslation('quality');
  const [open, setOpen] = useState(false);
  useCommand({ id: 'replay.recordings', label: t('recordings.title'), keys: KEYS, run: () => setOpen(true) });
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={380}
      shadow="md"
      trapFocus
      returnFocus
    >
      <KeyHint label={t('recordings.title')} keys={KEYS}>
        <span>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={t('recordings.title')}
              onClick={() => setOpen(!open)}
            >
              <IconDeviceDesktopAnalytics size={18} stroke={1.6} />
            </ActionIcon>
          </Popover.Target>
        </span>
      </KeyHint>
      <Popover.Dropdown aria-label={t('recordings.title')}>
        <RecordingsPanel {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}
