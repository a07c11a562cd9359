import { useTranslation } from 'react-i18next';
import { nextUnread } from '../../../domain/interaction/matter-views.ts';
import { matterBeside } from '../../../domain/interaction/matters.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { MatterViews } from './matters/use-matter-views.ts';
import { openMatter } from './open-matter.ts';

/** Moving between matters without a mouse, in the order in which they are shown. */
export function useMatterKeys({ shown: matters, facts }: MatterViews, selectedId: string | undefined): void {
  const { t } = useTranslation('workspace');
  const move = (steps: number, focus: 'composer' | 'stay') => {
    const id = matterBeside(matters, selectedId, steps);
    if (id) openMatter(id, focus);
  };
  const some = matters.length > 0;
  const down = { id: 'workspace.next', label: t('key.next'), enabled: some };
  const up = { id: 'workspace.previous', label: t('key.previous'), enabled: some };
  useCommand({ ...down, shortcut: 'workspace.next', run: () => move(1, 'composer') });
  useCommand({ ...up, shortcut: 'workspace.previous', run: () => move(-1, 'composer') });
  const unread = nextUnread(matters, selectedId, facts);
  useCommand({
    id: 'workspace.nextUnread',
    label: t('key.nextUnread'),
    shortcut: 'workspace.nextUnread',
    enabled: unread !== undefined,
    run: () => unread && openMatter(unread, 'composer'),
  });
  useCommand({
    ...down,
    id: 'workspace.nextQuiet',
    label: t('key.nextQuiet'),
    shortcut: 'workspace.nextQuiet',
    run: () => move(1, 'stay'),
  });
  useCommand({
    ...up,
    id: 'workspace.previousQuiet',
    label: t('key.previousQuiet'),
    shortcut: 'workspace.previousQuiet',
    run: () => move(-1, 'stay'),
  });
}
