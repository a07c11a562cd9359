import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { lookAt } from '../narrow-view.ts';
import classes from './header.module.css';

/** Back to the list, where only the conversation fits. */
export function BackToList() {
  const { t } = useTranslation('workspace');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.back}
      aria-label={t('narrow.list')}
      onClick={() => lookAt('list')}
    >
      <IconChevronLeft size={20} />
    </ActionIcon>
  );
}

/** What is known, where it has no place of its own. */
export function ShowDetails() {
  const { t } = useTranslation('workspace');
  return (
    <ActionIcon
      variant="default"
      size={30}
      className={classes.details}
      aria-label={t('narrow.details')}
      onClick={() => lookAt('details')}
    >
      <IconInfoCircle size={18} />
    </ActionIcon>
  );
}
