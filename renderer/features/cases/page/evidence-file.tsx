import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconFile, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Evidence } from '../../../../domain/case/case.ts';
import type { Instant } from '../../../../domain/time.ts';
import {
  DamagedFile,
  useFileState,
  useFiles,
  useSyncStatus,
  useTakenFiles,
  useView,
} from '../../../data/index.ts';
import { download } from '../../../ui/download.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';

/** So much of a hash is enough to hold two against each other by eye. */
const SHOWN_HASH = 12;

/** A file that proves something: what it is, who gave it when, by which hash it is known, and how far its bytes are. */
export function EvidenceFile({ file, now }: { file: Evidence; now: Instant }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const by = useView((rows) => rows.get('person', file.by)?.name, [file.by]) ?? '';
  const standing = useStanding(file);
  const files = useFiles();
  const failed = useFileState(file.hash)?.at === 'failed';
  const { saving, save } = useSave(file);
  return (
    <li>
      <IconFile size={16} aria-hidden />
      <span>
        <strong>{file.name}</strong> <span className={classes.at}>{format.fileSize(file.size)}</span>
        <span className={classes.quiet} title={`SHA-256 ${file.hash}`}>
          {`${by} · ${format.dayAndTime(file.at, now)} · ${file.hash.slice(0, SHOWN_HASH)} · ${standing}`}
        </span>
      </span>
      {file.state === 'ready' && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          loading={saving}
          leftSection={<IconDownload size={14} />}
          aria-label={t('evidence.saveNamed', { name: file.name })}
          onClick={save}
        >
          {t('evidence.save')}
        </Button>
      )}
      {failed && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconRefresh size={14} />}
          onClick={() => files.sendAgain(file.hash)}
        >
          {t('evidence.again')}
        </Button>
      )}
    </li>
  );
}

/** Files just given that this machine is still keeping, or could not keep. */
export function TakenEvidence({ row }: { row: Case }) {
  const { t } = useTranslation(['cases', 'words']);
  const files = useFiles();
  const taken = useTakenFiles().filter(
    ({ file }) => file.caseId === row.id && !row.evidence?.some(({ id }) => id === file.attachmentId),
  );
  return taken.map(({ file: { attachmentId, name }, problem }) => (
    <li key={attachmentId}>
      <IconFile size={16} aria-hidden />
      <span>
        <strong>{name}</strong>
        <span className={classes.quiet}>
          {problem === undefined
            ? t('evidence.keeping')
            : problem === 'disk' || problem === 'unreadable'
              ? t(`evidence.failed.${problem}`)
              : t(`words:refusal.${problem}`)}
        </span>
      </span>
      {problem && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => files.dismiss(attachmentId)}>
          {t('evidence.discard')}
        </Button>
      )}
    </li>
  ));
}

/** How far its bytes are, in words. */
function useStanding({ hash, state, size }: Evidence): string {
  const { t } = useTranslation('cases');
  const doing = useFileState(hash);
  const online = useSyncStatus().connection === 'online';
  if (state !== 'uploading') return t(`evidence.${state}`);
  if (doing?.at === 'failed') return t(`evidence.failed.${doing.problem}`);
  if (doing?.at === 'sending')
    return t('evidence.sending', { percent: Math.floor((100 * doing.done) / size) });
  if (doing?.at === 'waiting') return t(online ? 'evidence.queued' : 'evidence.kept');
  return t('evidence.coming');
}

/** Fetches a file, holds it against its hash and lets the person say where to save it. */
function useSave({ hash, size, name }: Evidence): { saving: boolean; save(): void } {
  const { t } = useTranslation('cases');
  const files = useFiles();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      download(new Blob([await files.load(hash, size)], { type: 'application/octet-stream' }), name);
    } catch (error) {
      const damaged = error instanceof Error && error.name === DamagedFile.name;
      notifications.show({
        title: name,
        message: t(damaged ? 'evidence.failed.damaged' : 'evidence.notSaved'),
      });
    } finally {
      setSaving(false);
    }
  };
  return { saving, save: () => void save() };
}
