import { ActionIcon } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptedFiles } from '../../../../domain/attachment/offered-file.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useAttach } from './use-attach.ts';

/** Opens the system's own dialog to choose files. */
export function AttachButton({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('workspace');
  const attach = useAttach(interactionId);
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  useCommand({
    id: 'workspace.attach',
    label: t('attach.label'),
    shortcut: 'workspace.attach',
    run: choose,
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={acceptedFiles}
        onChange={({ target }) => {
          attach([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <KeyHint label={t('attach.label')} shortcut="workspace.attach">
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={t('attach.label')} onClick={choose}>
          <IconPaperclip size={17} stroke={1.7} />
        </ActionIcon>
      </KeyHint>
    </>
  );
}
