import { SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { UNDO_SECONDS } from '../../../domain/interaction/undo-window.ts';
import { useUndoSeconds } from '../../data/preferences.ts';

/** For how long a message may be taken back after Enter. It costs the customer that time, so nobody has it unasked. */
export function UndoSendSwitch() {
  const { t } = useTranslation('shell');
  const label = useId();
  const [seconds, keep] = useUndoSeconds();
  return (
    <div>
      <Text id={label} size="xs" mb={4} title={t('undoSend.why')}>
        {t('undoSend.label')}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-labelledby={label}
        value={String(seconds)}
        onChange={(value) => keep(UNDO_SECONDS.find((one) => String(one) === value) ?? 0)}
        data={UNDO_SECONDS.map((one) => ({
          value: String(one),
          label: one === 0 ? t('undoSend.off') : t('undoSend.seconds', { seconds: one }),
        }))}
      />
    </div>
  );
}
