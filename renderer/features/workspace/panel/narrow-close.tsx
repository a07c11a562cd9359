import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lookAt } from '../narrow-view.ts';
import classes from './panel.module.css';

/** Puts what is known aside where it lies over the conversation. */
export function NarrowClose() {
  const { t } = useTranslation('workspace');
  return (
    <CloseButton
      className={classes.narrowClose}
      aria-label={t('narrow.closeDetails')}
      onClick={() => lookAt('conversation')}
    />
  );
}
