import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { notesOf } from '../../../../domain/customer/family.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { newId, useDraft, useMutate } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { pressed } from '../../../ui/keys.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './file.module.css';
import { useNames, When } from './when.tsx';

interface Props {
  family: readonly Customer[];
  interaction: Interaction | undefined;
}

/** What colleagues wrote into the file, with name and time; nobody changes what was written. */
export function Notes({ family, interaction }: Props) {
  const { t } = useTranslation('customers');
  const names = useNames();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const notes = notesOf(family);
  const [file] = family;
  if (!file || (!interaction && notes.length === 0)) return null;
  return (
    <section className={classes.section} aria-label={t('notes.title')}>
      <h3 className={classes.title}>{t('notes.title')}</h3>
      {interaction && <NoteField customerId={file.id} interactionId={interaction.id} />}
      <ul className={classes.list}>
        {notes.map(({ id: noteId, at, by, text, pinned = false, customerId }) => (
          <li key={noteId} className={classes.note}>
            <p>{text}</p>
            <span className={classes.quiet}>
              {names(by)} · <When at={at} />
              {pinned && ` · ${t('notes.pinned')}`}
            </span>
            {interaction && (
              <KeyHint label={t(pinned ? 'notes.unpin' : 'notes.pin')}>
                <ActionIcon
                  className={classes.pin}
                  variant="subtle"
                  color="gray"
                  size={24}
                  aria-label={t(pinned ? 'notes.unpin' : 'notes.pin')}
                  onClick={() =>
                    attempt(() => {
                      const target = { interactionId: interaction.id, customerId, noteId };
                      mutate('customer.pinNote', { ...target, pinned: !pinned });
                    })
                  }
                >
                  {pinned ? <IconPinFilled size={15} /> : <IconPin size={15} />}
                </ActionIcon>
              </KeyHint>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A note that is being written survives whatever happens to the window. */
function NoteField({ customerId, interactionId }: { customerId: string; interactionId: string }) {
  const { t } = useTranslation('customers');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [text, keep, clear] = useDraft(`customer.note.${customerId}`, '');
  const save = () => {
    if (!text.trim()) return;
    const noteId = newId();
    if (attempt(() => mutate('customer.note', { interactionId, customerId, noteId, text }))) clear();
  };
  return (
    <div className={classes.noteField}>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2_000}
        aria-label={t('notes.write')}
        placeholder={t('notes.write')}
        value={text}
        onChange={(event) => keep(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!pressed(event, 'mod+Enter')) return;
          event.preventDefault();
          event.stopPropagation();
          save();
        }}
      />
      {text.trim() && (
        <Button size="compact-xs" onClick={save}>
          {t('notes.add')}
        </Button>
      )}
    </div>
  );
}
