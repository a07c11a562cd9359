import { ActionIcon, CloseButton } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconFlag,
  IconFlagOff,
  IconMailOpened,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import classes from './bulk.module.css';
import { mayGoAlong } from './bulk-transfer-draft.ts';
import { clearMarks } from './marks.ts';
import { actionsFor, type BulkAction, useBulk } from './use-bulk.ts';
import { useOpenBulkTransfer } from './use-bulk-transfer.ts';

const icons = {
  markRead: IconMailOpened,
  flag: IconFlag,
  unflag: IconFlagOff,
  hold: IconPlayerPause,
  resume: IconPlayerPlay,
} as const satisfies Record<BulkAction, unknown>;

/** What can be done with the marked matters; it stands where the views are chosen, so that nothing moves. */
export function BulkBar({ marked }: { marked: readonly Interaction[] }) {
  const { t } = useTranslation('workspace');
  const act = useBulk(marked);
  useCommand({ id: 'workspace.clearMarks', label: t('bulk.clear'), keys: 'Escape', run: clearMarks });
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not the fields of a form
    <div role="group" aria-label={t('bulk.title')} className={classes.bar}>
      <span className={classes.count}>{t('bulk.marked', { n: marked.length })}</span>
      {actionsFor(marked).map((action) => (
        <BulkButton key={action} action={action} act={act} />
      ))}
      {marked.some(mayGoAlong) && <TransferButton marked={marked} />}
      <KeyHint label={t('bulk.clear')} keys="Escape">
        <CloseButton size="sm" aria-label={t('bulk.clear')} onClick={clearMarks} />
      </KeyHint>
    </div>
  );
}

function BulkButton({ action, act }: { action: BulkAction; act(action: BulkAction): void }) {
  const { t } = useTranslation('workspace');
  const Icon = icons[action];
  const label = t(`bulk.${action}`);
  const run = () => act(action);
  useCommand({ id: `workspace.bulk.${action}`, label, run });
  return (
    <KeyHint label={label}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={run}>
        <Icon size={16} stroke={1.6} />
      </ActionIcon>
    </KeyHint>
  );
}

/** Hands them over together; the form comes up at the side. */
function TransferButton({ marked }: { marked: readonly Interaction[] }) {
  const { t } = useTranslation('workspace');
  const open = useOpenBulkTransfer();
  const label = t('bulk.transfer');
  const run = () => open(marked);
  useCommand({ id: 'workspace.bulk.transfer', label, shortcut: 'workspace.transferMarked', run });
  return (
    <KeyHint label={label} shortcut="workspace.transferMarked">
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={run}>
        <IconArrowForwardUp size={16} stroke={1.6} />
      </ActionIcon>
    </KeyHint>
  );
}
