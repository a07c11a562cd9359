import { Button } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconClipboardCheck,
  IconPhoneCall,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useMutate } from '../../../data/index.ts';
import type { ShortcutName } from '../../../stores/shortcuts.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { askForForm } from '../focus-wish.ts';
import { type Panel, usePanel } from '../use-panel.ts';
import classes from './header.module.css';

interface Props {
  interaction: Interaction;
}

/** What can be done with a matter of mine, each by key as well. */
export function HeaderActions({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const { id, state } = interaction;
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [, setPanel] = usePanel(id);
  const openPanel = (panel: Panel) => {
    setPanel(panel);
    askForForm(id);
  };
  // Their buttons stand among the facts, with what they would show.
  useCommand({
    id: 'workspace.knowledge',
    label: t('action.knowledge'),
    shortcut: 'workspace.knowledge',
    run: () => openPanel('knowledge'),
  });
  useCommand({
    id: 'workspace.customer',
    label: t('action.customer'),
    shortcut: 'workspace.customer',
    run: () => openPanel('customer'),
  });
  useCommand({
    id: 'workspace.case',
    label: t('case.open'),
    shortcut: 'workspace.case',
    run: () => openPanel('case'),
  });
  const held = state === 'held';
  const talking = state === 'connected' || held;
  return (
    <div className={classes.actions}>
      <Action
        name={held ? 'resume' : 'hold'}
        label={t(held ? 'action.resume' : 'action.hold')}
        shortcut="workspace.hold"
        icon={held ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
        enabled={talking}
        run={() =>
          attempt(() => mutate(held ? 'interaction.resume' : 'interaction.hold', { interactionId: id }))
        }
      />
      <Action
        name="transfer"
        label={t('action.transfer')}
        shortcut="workspace.transfer"
        icon={<IconArrowForwardUp size={16} />}
        enabled={talking}
        run={() => openPanel('transfer')}
      />
      <Action
        name="callback"
        label={t('action.callback')}
        shortcut="workspace.callback"
        icon={<IconPhoneCall size={16} />}
        enabled
        run={() => openPanel('callback')}
      />
      <Action
        name="wrapUp"
        label={t('action.wrapUp')}
        shortcut="workspace.wrapUp"
        icon={<IconClipboardCheck size={16} />}
        enabled
        run={() => openPanel('wrapUp')}
      />
    </div>
  );
}

interface ActionProps {
  name: string;
  label: string;
  shortcut: ShortcutName;
  icon: React.ReactNode;
  enabled: boolean;
  run(): void;
}

function Action({ name, label, shortcut, icon, enabled, run }: ActionProps) {
  useCommand({ id: `workspace.${name}`, label, shortcut, enabled, run });
  return (
    <KeyHint label={label} shortcut={shortcut}>
      <Button
        size="xs"
        variant="default"
        leftSection={icon}
        classNames={{ root: classes.action, section: classes.icon }}
        disabled={!enabled}
        aria-label={label}
        onClick={run}
      >
        {label}
      </Button>
    </KeyHint>
  );
}
