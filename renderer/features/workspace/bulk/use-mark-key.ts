import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../ui/use-command.ts';
import { toggleMark } from './marks.ts';

/** `x` marks the row that has the focus, else the open matter, as mail programs do. */
export function useMarkKey(listed: readonly string[], openId: string | undefined): void {
  const { t } = useTranslation('workspace');
  useCommand({
    id: 'workspace.mark',
    label: t('bulk.mark'),
    shortcut: 'workspace.mark',
    enabled: listed.length > 0,
    run: () => {
      const row = document.activeElement?.closest<HTMLElement>('[data-matter]')?.dataset.matter;
      const id = row ?? openId;
      if (id !== undefined && listed.includes(id)) toggleMark(id);
    },
  });
}
