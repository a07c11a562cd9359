import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../../domain/time.ts';
import { newId, useMutate } from '../../../data/index.ts';
import { stopwatch } from '../../../ui/format-duration.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './note-button.module.css';

const KEYS = 'n';

interface Props {
  interactionId: string;
  /** Where the replay stands, and where it began. */
  position: Instant;
  startedAt: Instant;
  /** It stands still while one writes. */
  pause(): void;
}

/** Pins a note to the moment that is shown. */
export function NoteButton({ interactionId, position, startedAt, pause }: Props) {
  const { t } = useTranslation('quality');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const begin = () => {
    pause();
    setOpen(true);
  };
  useCommand({ id: 'replay.note', label: t('note.add'), keys: KEYS, run: begin });
  const save = () => {
    const args = { interactionId, noteId: newId(), about: Math.round(position), text };
    if (!text.trim() || !attempt(() => mutate('recording.note', args))) return;
    setText('');
    setOpen(false);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="top"
      width={360}
      shadow="md"
      withinPortal={false}
      trapFocus
      returnFocus
    >
      <KeyHint label={t('note.add')} keys={KEYS}>
        <span>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('note.add')}
              onClick={() => (open ? setOpen(false) : begin())}
            >
              <IconNote size={17} stroke={1.7} />
            </ActionIcon>
          </Popover.Target>
        </span>
      </KeyHint>
      <Popover.Dropdown aria-label={t('note.add')}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <TextInput
            size="xs"
            data-autofocus
            label={t('note.at', { time: stopwatch(position - startedAt) })}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" disabled={!text.trim()}>
            {t('note.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
