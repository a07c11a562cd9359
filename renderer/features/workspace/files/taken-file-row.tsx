import { useTranslation } from 'react-i18next';
import { type TakenFile, useFiles } from '../../../data/index.ts';
import messageClasses from '../conversation/message.module.css';
import { FileAction, FileCard } from './file-card.tsx';
import classes from './files.module.css';

/** A file that was just given and is still being put on this machine's disk, or could not be. */
export function TakenFileRow({ taken: { file, problem } }: { taken: TakenFile }) {
  const { t } = useTranslation(['workspace', 'words']);
  const files = useFiles();
  const { attachmentId, name, mediaType, content } = file;
  return (
    <div className={messageClasses.message} data-side="mine" data-opens>
      <FileCard file={{ name, mediaType, size: content.size }}>
        {problem && (
          <>
            <FileAction
              words={t('file.again')}
              label={t('file.againNamed', { name })}
              onClick={() => files.takeAgain(attachmentId)}
            />
            <FileAction
              words={t('file.discard')}
              label={t('file.discardNamed', { name })}
              onClick={() => files.dismiss(attachmentId)}
            />
          </>
        )}
      </FileCard>
      <span className={messageClasses.meta}>
        <span className={classes.standing} data-at={problem ? 'failed' : 'keeping'}>
          {!problem && t('file.keeping')}
          {problem && (problem === 'disk' || problem === 'unreadable') && t(`file.failed.${problem}`)}
          {problem && problem !== 'disk' && problem !== 'unreadable' && t(`words:refusal.${problem}`)}
        </span>
      </span>
    </div>
  );
}
