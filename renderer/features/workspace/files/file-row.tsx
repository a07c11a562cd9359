import {
  IconAlertTriangle,
  IconArrowUp,
  IconCheck,
  IconClock,
  IconDownload,
  IconRefresh,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../domain/attachment/attachment.ts';
import { isImage } from '../../../../domain/attachment/media-type.ts';
import {
  useFileState,
  useFiles,
  useMutate,
  usePending,
  useSession,
  useSyncStatus,
  useTakenFiles,
} from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import messageClasses from '../conversation/message.module.css';
import { Author } from '../conversation/message-row.tsx';
import { FileAction, FileCard } from './file-card.tsx';
import { FilePreview } from './file-preview.tsx';
import { type FileStanding, fileStanding, hasContent, percentOf } from './file-standing.ts';
import classes from './files.module.css';
import { useSave } from './use-save.ts';

/** Larger pictures are fetched when somebody wants them. */
const PREVIEW_LIMIT = 8 * 1024 * 1024;

interface Props {
  file: Attachment;
  customerName: string;
  opens: boolean;
}

/** A file in the log with its author, how far it got, and what can be done with it. */
export function FileRow({ file, customerName, opens }: Props) {
  const { person } = useSession();
  const { kind, id } = file.author;
  const mine = kind === 'person' && id === person.id;
  const online = useSyncStatus().connection === 'online';
  const state = useFileState(file.hash);
  const unsent = usePending('attachment', file.id).length > 0;
  const keeping = useTakenFiles().some((taken) => taken.file.attachmentId === file.id);
  const standing = fileStanding(file, { mine, online, keeping, unsent, state });
  const side = kind === 'customer' ? 'customer' : mine ? 'mine' : 'colleague';
  const loaded = state?.at === 'loading' ? percentOf(state.done, file.size) : undefined;
  const shows = isImage(file.mediaType) && file.size <= PREVIEW_LIMIT && hasContent(standing);
  return (
    <div className={messageClasses.message} data-side={side} data-opens={opens || undefined}>
      {opens && <Author message={file} customerName={customerName} mine={mine} />}
      {standing.at === 'withdrawn' ? (
        <Gone file={file} />
      ) : (
        <FileCard
          file={file}
          preview={shows && <FilePreview file={file} online={online} />}
          percent={standing.at === 'sending' ? standing.percent : loaded}
        >
          <Actions file={file} standing={standing} mine={mine} />
        </FileCard>
      )}
      <Meta file={file} standing={standing} />
    </div>
  );
}

function Gone({ file: { name } }: { file: Attachment }) {
  const { t } = useTranslation('workspace');
  return <p className={classes.gone}>{t('file.withdrawn', { name })}</p>;
}

const icons: Partial<Record<FileStanding['at'], typeof IconCheck>> = {
  sent: IconCheck,
  sending: IconArrowUp,
  failed: IconAlertTriangle,
  lost: IconAlertTriangle,
};

function Meta({ file, standing }: { file: Attachment; standing: FileStanding }) {
  const { t } = useTranslation('workspace');
  const { time } = useFormat();
  const { at } = standing;
  const Icon = icons[at] ?? IconClock;
  return (
    <span className={messageClasses.meta}>
      <time dateTime={new Date(file.at).toISOString()}>{time(file.at)}</time>
      {at !== 'there' && at !== 'withdrawn' && (
        <span className={classes.standing} data-at={at}>
          <Icon size={14} stroke={1.8} aria-hidden="true" />
          {at === 'sending' && t('file.sending', { percent: standing.percent })}
          {at === 'failed' && t(`file.failed.${standing.problem}`)}
          {at !== 'sending' && at !== 'failed' && t(`file.${at}`)}
        </span>
      )}
    </span>
  );
}

function Actions({ file, standing, mine }: { file: Attachment; standing: FileStanding; mine: boolean }) {
  const { t } = useTranslation('workspace');
  const { id, name, hash, interactionId } = file;
  const files = useFiles();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { saving, save } = useSave(file);
  const { at } = standing;
  const withdraw = () =>
    attempt(() => mutate('interaction.withdrawAttachment', { interactionId, attachmentId: id }));
  return (
    <>
      {(at === 'there' || at === 'sent') && (
        <FileAction
          words={t('file.save')}
          label={t('file.saveNamed', { name })}
          icon={<IconDownload size={14} />}
          loading={saving}
          onClick={save}
        />
      )}
      {at === 'failed' && (
        <FileAction
          words={t('file.again')}
          label={t('file.againNamed', { name })}
          icon={<IconRefresh size={14} />}
          onClick={() => files.sendAgain(hash)}
        />
      )}
      {mine && at === 'sent' && (
        <FileAction words={t('file.takeBack')} label={t('file.takeBackNamed', { name })} onClick={withdraw} />
      )}
      {mine && at !== 'sent' && at !== 'lost' && (
        <FileAction
          words={t('file.cancel')}
          label={t('file.cancelNamed', { name })}
          icon={<IconX size={14} />}
          onClick={withdraw}
        />
      )}
    </>
  );
}
