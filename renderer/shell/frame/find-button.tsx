import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../ui/key-hint.tsx';
import { palette } from '../commands/palette-store.ts';
import classes from './top-bar.module.css';

export function FindButton() {
  const { t } = useTranslation('shell');
  const label = t('commands.palette');
  return (
    <button type="button" className={classes.pill} data-outlined aria-label={label} onClick={palette.open}>
      <IconSearch size={18} stroke={1.6} aria-hidden />
      <span className={`${classes.roomy} ${classes.quiet}`}>{t('commands.find')}</span>
      <span className={classes.roomy}>
        <Keys shortcut="palette" />
      </span>
    </button>
  );
}
