import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { matterBeside } from '../../../domain/interaction/matters.ts';
import { useCommand } from '../../ui/use-command.ts';
import { openMatter } from './open-matter.ts';

/** Moving between matters without a mouse. */
export function useMatterKeys(matters: readonly Interaction[], selectedId: string | undefined): void {
  const { t } = useTranslation('workspace');
  const move = (steps: number, focus: 'composer' | 'stay') => {
    const id = matterBeside(matters, selectedId, steps);
    if (id) openMatter(id, focus);
  };
  const some = matters.length > 0;
  const down = { id: 'workspace.next', label: t('key.next'), enabled: some };
  const up = { id: 'workspace.previous', label: t('key.previous'), enabled: some };
  useCommand({ ...down, keys: 'alt+ArrowDown', whileTyping: true, run: () => move(1, 'composer') });
  useCommand({ ...up, keys: 'alt+ArrowUp', whileTyping: true, run: () => move(-1, 'composer') });
  useCommand({
    ...down,
    id: 'workspace.nextQuiet',
    label: t('key.nextQuiet'),
    keys: 'j',
    run: () => move(1, 'stay'),
  });
  useCommand({
    ...up,
    id: 'workspace.previousQuiet',
    label: t('key.previousQuiet'),
    keys: 'k',
    run: () => move(-1, 'stay'),
  });
}
