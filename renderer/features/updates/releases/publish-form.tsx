import { Alert, Button, FileInput, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PACKAGE_LIMIT } from '../../../../domain/release/manifest.ts';
import { TransportError, useApi } from '../../../data/index.ts';
import sheet from '../../../ui/sheet.module.css';
import { useFormat } from '../../../ui/use-format.ts';
import { publishRelease } from './publish-release.ts';

/** The signed manifest and its package, sent part by part; it is offered to desktops when all of it is there (C-266). */
export function PublishForm({ close }: { close(): void }) {
  const { t } = useTranslation(['updates', 'words']);
  const { fileSize } = useFormat();
  const api = useApi();
  const [manifest, chooseManifest] = useState<File | null>(null);
  const [file, chooseFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number>();
  const [trouble, setTrouble] = useState<string>();
  const running = useRef<AbortController>(undefined);
  // Whoever cancels or goes elsewhere publishes nothing behind their own back.
  useEffect(() => () => running.current?.abort(), []);
  const publish = async () => {
    if (!manifest || !file) return setTrouble(t('publish.bothNeeded'));
    setTrouble(undefined);
    setSent(0);
    const stopping = new AbortController();
    running.current = stopping;
    try {
      const problem = await publishRelease(api, manifest, file, setSent, stopping.signal);
      if (problem === undefined) return close();
      setTrouble(problem.refusal ? t(`words:refusal.${problem.refusal}`) : t(`publish.${problem.why}`));
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      setTrouble(t(error.kind === 'server' ? 'publish.notTaken' : 'publish.offline'));
    } finally {
      setSent(undefined);
    }
  };
  return (
    <form
      className={sheet.part}
      aria-label={t('releases.publish')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      <p className={sheet.quiet}>{t('publish.hint', { size: fileSize(PACKAGE_LIMIT) })}</p>
      <FileInput
        size="xs"
        label={t('publish.manifest')}
        placeholder={t('publish.choose')}
        accept=".json"
        value={manifest}
        onChange={chooseManifest}
        disabled={sent !== undefined}
      />
      <FileInput
        size="xs"
        label={t('publish.package')}
        placeholder={t('publish.choose')}
        value={file}
        onChange={chooseFile}
        disabled={sent !== undefined}
      />
      {sent !== undefined && file && (
        <Progress value={(100 * sent) / Math.max(1, file.size)} aria-label={t('publish.sending')} />
      )}
      {trouble !== undefined && <Alert color="orange">{trouble}</Alert>}
      <div className={sheet.actions}>
        <Button size="xs" type="submit" disabled={sent !== undefined}>
          {t('releases.publish')}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
