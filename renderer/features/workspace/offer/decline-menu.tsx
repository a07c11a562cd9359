import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutate } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { DeclineReason } from './decline-reason.tsx';

/** What people say most; anything else is written. */
const reasons = ['busy', 'notMine', 'leaving'] as const;

interface Props {
  interactionId: string;
  name: string;
  /** The key speaks of this one. */
  byKey?: boolean;
  /** Where the reasons open, when what stands around would cut them off. */
  openIn?: string;
}

/** Turns an offer down with a reason the team lead can read. */
export function DeclineMenu({ interactionId, name, byKey = false, openIn }: Props) {
  const { t } = useTranslation('workspace');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [open, setOpen] = useState(false);
  const [writing, setWriting] = useState(false);
  const decline = (reason: string) => attempt(() => mutate('interaction.decline', { interactionId, reason }));
  useCommand({
    id: `workspace.decline.${interactionId}`,
    label: t('offer.declineName', { name }),
    shortcut: 'workspace.decline',
    enabled: byKey,
    run: () => setOpen(true),
  });
  if (writing) return <DeclineReason decline={decline} cancel={() => setWriting(false)} />;
  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="top-end"
      trapFocus
      returnFocus
      withinPortal={openIn !== undefined}
      portalProps={{ target: openIn }}
    >
      <KeyHint label={t('offer.decline')} shortcut="workspace.decline">
        <Menu.Target>
          <Button size="xs" flex="none" variant="default" aria-label={t('offer.declineName', { name })}>
            {t('offer.decline')}
          </Button>
        </Menu.Target>
      </KeyHint>
      <Menu.Dropdown>
        <Menu.Label>{t('decline.why')}</Menu.Label>
        {reasons.map((reason) => (
          <Menu.Item key={reason} onClick={() => decline(t(`decline.${reason}`))}>
            {t(`decline.${reason}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => setWriting(true)}>{t('decline.other')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
