import { ActionIcon, CopyButton, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './kept-text.module.css';

/** Something the person wrote, whole, with a way to take it elsewhere. */
export function KeptText({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('shell');
  return (
    <figure className={classes.kept}>
      <figcaption>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
      </figcaption>
      <blockquote className={classes.text}>{text}</blockquote>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <KeyHint label={copied ? t('action.copied') : t('action.copy')}>
            <ActionIcon
              className={classes.copy}
              variant="subtle"
              size="sm"
              onClick={copy}
              aria-label={copied ? t('action.copied') : t('action.copy')}
            >
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </KeyHint>
        )}
      </CopyButton>
    </figure>
  );
}
