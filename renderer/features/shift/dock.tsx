import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dock.module.css';

interface Props {
  title: string;
  /** Beside the title, such as how much is left. */
  mark?: ReactNode;
  onClose(): void;
  foot: ReactNode;
  children: ReactNode;
}

/** A panel beside the screen. It takes no focus and covers nothing. */
export function Dock({ title, mark, onClose, foot, children }: Props) {
  const { t } = useTranslation('shell');
  return (
    <aside className={classes.dock} aria-label={title}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {mark}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={classes.close}
          aria-label={t('action.close')}
          onClick={onClose}
        >
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className={classes.body}>{children}</div>
      <footer className={classes.foot}>{foot}</footer>
    </aside>
  );
}
