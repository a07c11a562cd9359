import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRefused } from '../../data/hooks.ts';
import { openTray, useTrayOpen } from '../../stores/refused-tray.ts';
import { useCommand } from '../../ui/use-command.ts';
import bar from '../frame/top-bar.module.css';
import { RefusedTray } from './refused-tray.tsx';

/** There only while there is something to look at; it grows to the left, so nothing else moves. */
export function RefusedButton() {
  const { t } = useTranslation('shell');
  const refused = useRefused();
  const open = useTrayOpen();
  const some = refused.length > 0;
  useCommand({
    id: 'refused',
    group: 'program',
    label: t('refused.title'),
    enabled: some,
    run: () => openTray(true),
  });
  return (
    <>
      {some && (
        <button
          type="button"
          className={bar.pill}
          data-warns
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => openTray(true)}
        >
          <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
          {t('refused.open', { count: refused.length })}
        </button>
      )}
      <RefusedTray refused={refused} opened={open} onClose={() => openTray(false)} />
    </>
  );
}
