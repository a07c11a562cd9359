import { IconPaperclip } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './drop-zone.module.css';
import { useAttach } from './use-attach.ts';

interface Props {
  interactionId: string;
  /** The customer's name: whom the files would go to. */
  name: string;
  children: ReactNode;
}

/** Takes files that are dropped anywhere on a conversation one may write in, and pictures that are pasted. */
export function DropZone({ interactionId, name, children }: Props) {
  const { t } = useTranslation('workspace');
  const { timeWithSeconds } = useFormat();
  const attach = useAttach(interactionId);
  const [over, setOver] = useState(false);
  const pastedName = (file: File): string => {
    // Every screenshot is called the same; the time tells them apart.
    const time = timeWithSeconds(file.lastModified).replaceAll(':', '-');
    return file.name === 'image.png' ? `${t('attach.pasted', { time })}.png` : file.name;
  };
  const paste = (event: React.ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    // Tables are copied as a picture too; whoever pastes one means its text.
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    attach(files.map((file) => new File([file], pastedName(file), { type: file.type })));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are shortcuts; the button is for everybody
    <div
      className={classes.zone}
      onPaste={paste}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        attach(event.dataTransfer.files);
      }}
    >
      {children}
      {over && (
        <div className={classes.over}>
          <IconPaperclip size={28} stroke={1.6} aria-hidden="true" />
          <strong>{t('attach.drop', { name })}</strong>
          <span>{t('attach.what')}</span>
        </div>
      )}
    </div>
  );
}
