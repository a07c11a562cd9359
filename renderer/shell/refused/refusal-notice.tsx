import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefused } from '../../data/hooks.ts';
import { openTray, useTrayOpen } from '../../stores/refused-tray.ts';

const NOTICE = 'refused';
/** Long enough to read twice; the tray keeps it anyway. */
const SHOWN_MS = 12_000;

/** Says that something was refused when it happens, without taking the cursor away. */
export function RefusalNotice() {
  const { t } = useTranslation('shell');
  const refused = useRefused();
  const open = useTrayOpen();
  const known = useRef(new Set(refused.map(({ uid }) => uid)));
  useEffect(() => {
    const fresh = refused.filter(({ uid }) => !known.current.has(uid));
    known.current = new Set(refused.map(({ uid }) => uid));
    if (fresh.length === 0) return;
    notifications.hide(NOTICE);
    notifications.show({
      id: NOTICE,
      color: 'orange',
      icon: <IconAlertTriangle size={18} />,
      title: t('refused.arrived', { count: fresh.length }),
      message: (
        <Button variant="light" size="compact-sm" mt={6} onClick={() => openTray(true)}>
          {t('refused.look')}
        </Button>
      ),
      autoClose: SHOWN_MS,
    });
  }, [refused, t]);
  useEffect(() => {
    if (open) notifications.hide(NOTICE);
  }, [open]);
  return null;
}
