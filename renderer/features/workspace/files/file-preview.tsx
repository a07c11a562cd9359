import { Modal, UnstyledButton } from '@mantine/core';
import { IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../domain/attachment/attachment.ts';
import classes from './files.module.css';
import { useFileContent } from './use-file-content.ts';

interface Props {
  file: Attachment;
  online: boolean;
}

/** A picture in the log, in a frame whose size does not depend on it; larger on demand. */
export function FilePreview({ file, online }: Props) {
  const { t } = useTranslation('workspace');
  const { name } = file;
  const content = useFileContent(file, true, online);
  const [large, setLarge] = useState(false);
  const [broken, setBroken] = useState(false);
  if (content.at !== 'here' || broken)
    return (
      <div className={classes.preview} data-at={content.at}>
        {content.at === 'failed' || broken ? (
          <>
            <IconPhotoOff size={26} stroke={1.4} aria-hidden="true" />
            <span>{t(broken ? 'file.noPicture' : online ? 'file.notLoaded' : 'file.previewLater')}</span>
          </>
        ) : (
          <IconPhoto size={26} stroke={1.4} aria-hidden="true" />
        )}
      </div>
    );
  return (
    <>
      <UnstyledButton
        className={classes.preview}
        data-at="here"
        aria-label={t('file.enlarge', { name })}
        onClick={() => setLarge(true)}
      >
        <img src={content.url} alt="" draggable={false} onError={() => setBroken(true)} />
      </UnstyledButton>
      <Modal
        opened={large}
        onClose={() => setLarge(false)}
        title={name}
        size="auto"
        centered
        closeButtonProps={{ 'aria-label': t('file.close') }}
      >
        <img className={classes.large} src={content.url} alt={name} />
      </Modal>
    </>
  );
}
