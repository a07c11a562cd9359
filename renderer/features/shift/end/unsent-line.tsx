import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openTray } from '../../../stores/refused-tray.ts';
import classes from './end.module.css';
import { Section } from './section.tsx';

/** What the server has not got: it goes by itself, and what came back is looked at. */
export function UnsentLine({ unsent, refused }: { unsent: number; refused: number }) {
  const { t } = useTranslation('shift');
  return (
    <Section title={t('unsent.title')} count={unsent + refused} none={t('unsent.none')}>
      {unsent > 0 && <p className={classes.quiet}>{t('unsent.waiting', { count: unsent })}</p>}
      {refused > 0 && (
        <div className={classes.row}>
          <span className={classes.open}>{t('unsent.refused', { count: refused })}</span>
          <Button variant="default" size="compact-xs" onClick={() => openTray(true)}>
            {t('act.refused')}
          </Button>
        </div>
      )}
    </Section>
  );
}
