import { Button, Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type OutgoingFile, useFiles } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './outgoing-files.module.css';

/** The files this computer has still to send, and how far each is. */
export function OutgoingFiles({ files }: { files: readonly OutgoingFile[] }) {
  const { t } = useTranslation('shell');
  if (files.length === 0) return null;
  return (
    <section>
      <Title order={3} id="outgoing-files">
        {t('outgoing.title')}
      </Title>
      <ul className={classes.files} aria-labelledby="outgoing-files">
        {files.map((file) => (
          <OutgoingRow key={file.hash} file={file} />
        ))}
      </ul>
    </section>
  );
}

function OutgoingRow({ file: { hash, state } }: { file: OutgoingFile }) {
  const { t } = useTranslation('shell');
  const { fileSize } = useFormat();
  const files = useFiles();
  const { size } = state;
  const name = state.recording ? t('outgoing.recording') : state.name;
  return (
    <li className={classes.file}>
      <div className={classes.line}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        <span className={`tabular ${classes.size}`}>
          {state.at === 'sending'
            ? t('outgoing.sending', { done: fileSize(state.done), size: fileSize(size) })
            : fileSize(size)}
        </span>
      </div>
      {state.at === 'sending' && (
        <Progress size={4} value={(100 * state.done) / size} aria-label={t('outgoing.progress', { name })} />
      )}
      {state.at === 'failed' && (
        <div className={classes.line}>
          <Text size="xs" c="error">
            {t(`outgoing.${state.problem}`)}
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('outgoing.againNamed', { name })}
            onClick={() => files.sendAgain(hash)}
          >
            {t('problem.again')}
          </Button>
        </div>
      )}
    </li>
  );
}
