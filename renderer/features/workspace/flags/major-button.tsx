import { Button, Popover, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { leadForMajor, mayFlagMajor } from '../../../../domain/interaction/major.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { useLeaveMatter } from '../use-leave-matter.ts';
import classes from './flags.module.css';
import { MajorMoved } from './major-moved.tsx';

/** Says that a matter is major, and why: it is the lead's from then on (C-209). */
export function MajorButton({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const leave = useLeaveMatter();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const { id } = interaction;
  const lead = useView((rows) => leadForMajor(interaction, rows.all('person')), [interaction]);
  const may = mayFlagMajor(interaction, person) && lead !== undefined;
  useCommand({
    id: 'workspace.major',
    label: t('major.set'),
    shortcut: 'workspace.major',
    enabled: may,
    run: () => setOpened(true),
  });
  if (!may || !lead) return null;
  const send = () => {
    if (!reason.trim()) return;
    if (!attempt(() => mutate('interaction.setMajor', { interactionId: id, leadId: lead.id, reason })))
      return;
    setOpened(false);
    if (lead.id !== person.id) leave(id);
    const noteId = `major-${id}`;
    const takeBack = () => {
      attempt(() => mutate('interaction.takeMajorBack', { interactionId: id }));
      notifications.hide(noteId);
    };
    notifications.show({
      id: noteId,
      autoClose: 15_000,
      message: <MajorMoved customer={interaction.customerName} lead={lead.name} takeBack={takeBack} />,
    });
  };
  return (
    <Popover width={300} shadow="md" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <KeyHint label={t('major.set')} shortcut="workspace.major">
        <span>
          <Popover.Target>
            <Button
              size="compact-xs"
              variant="default"
              flex="none"
              className={classes.button}
              aria-label={t('major.set')}
              onClick={() => setOpened(!opened)}
            >
              <IconAlertOctagon size={14} aria-hidden />
            </Button>
          </Popover.Target>
        </span>
      </KeyHint>
      <Popover.Dropdown aria-label={t('major.set')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <TextInput
            size="xs"
            label={t('major.why')}
            description={t('major.goesTo', { name: lead.name })}
            maxLength={200}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Button size="xs" mt={8} type="submit" disabled={!reason.trim()}>
            {t('major.send')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
