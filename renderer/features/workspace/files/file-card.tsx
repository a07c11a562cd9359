import { Button, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../domain/attachment/attachment.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { FileIcon } from './file-icon.tsx';
import classes from './files.module.css';

interface Props {
  file: Pick<Attachment, 'name' | 'size' | 'mediaType'>;
  preview?: ReactNode;
  /** 0 to 100 where something is under way. */
  percent?: number;
  /** What can be done with it. */
  children?: ReactNode;
}

/** A file as it stands in the log: what it is, how far it is, what can be done. */
export function FileCard({ file: { name, size, mediaType }, preview, percent, children }: Props) {
  const { t } = useTranslation('workspace');
  const { fileSize } = useFormat();
  return (
    <div className={classes.card}>
      {preview}
      <div className={classes.head}>
        <FileIcon mediaType={mediaType} />
        <span className={classes.name}>{name}</span>
        <span className={classes.size}>{fileSize(size)}</span>
      </div>
      {percent !== undefined && (
        <Progress
          size={4}
          value={percent}
          className={classes.progress}
          aria-label={t('file.progress', { name })}
        />
      )}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}

interface ActionProps {
  words: string;
  /** With the file's name: which of several buttons this is. */
  label: string;
  icon?: ReactNode;
  loading?: boolean;
  onClick(): void;
}

export const FileAction = ({ words, label, icon, loading, onClick }: ActionProps) => (
  <Button
    size="compact-xs"
    variant="subtle"
    color="gray"
    leftSection={icon}
    aria-label={label}
    loading={loading ?? false}
    onClick={onClick}
  >
    {words}
  </Button>
);
