import { Button, Select, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ANNOUNCEMENT_LIMIT,
  type Audience,
  mayAnnounce,
} from '../../../../domain/announcement/announcement.ts';
import { HOUR } from '../../../../domain/time.ts';
import { newId, useDraft, useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { pressed } from '../../../ui/keys.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { ANNOUNCEMENT_DRAFT, emptyAnnouncement } from './announcement-draft.ts';
import classes from './section.module.css';

/** How long it is to be read. */
const LASTS = [2, 8, 24, 72] as const;

/** What is said, to whom, how much it matters and until when. The draft is kept at every keystroke. */
export function AnnounceForm({ onSent }: { onSent(id: string): void }) {
  const { t } = useTranslation('announcements');
  const { person } = useSession();
  const now = useNow(60_000);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [draft, keep, clear] = useDraft(ANNOUNCEMENT_DRAFT, emptyAnnouncement);
  const [asked, setAsked] = useState(false);
  const choices = useChoices();
  const missing = asked && !draft.text.trim();
  const send = () => {
    setAsked(true);
    if (!draft.text.trim()) return;
    const to = audienceOf(draft.to, person.queueIds);
    const announcementId = newId();
    const { text, important, hours } = draft;
    const content = { text, to, important, endsAt: now + hours * HOUR };
    if (!attempt(() => mutate('announcement.send', { announcementId, content }))) return;
    clear();
    setAsked(false);
    onSent(announcementId);
  };
  return (
    <form
      className={classes.form}
      aria-label={t('new')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (!pressed(event, 'mod+Enter')) return;
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        size="sm"
        autosize
        minRows={2}
        maxRows={6}
        label={t('text')}
        maxLength={ANNOUNCEMENT_LIMIT}
        value={draft.text}
        error={missing && t('textMissing')}
        onChange={(event) => keep({ ...draft, text: event.currentTarget.value })}
      />
      <div className={classes.fields}>
        <Select
          size="xs"
          searchable
          label={t('to')}
          allowDeselect={false}
          value={draft.to}
          data={choices}
          onChange={(to) => to && keep({ ...draft, to })}
        />
        <Select
          size="xs"
          label={t('lasts')}
          allowDeselect={false}
          value={String(draft.hours)}
          data={LASTS.map((hours) => ({ value: String(hours), label: t('lastsHours', { count: hours }) }))}
          onChange={(hours) => keep({ ...draft, hours: Number(hours) })}
        />
      </div>
      <div className={classes.foot}>
        <Switch
          size="xs"
          label={t('importantSwitch')}
          checked={draft.important}
          onChange={(event) => keep({ ...draft, important: event.currentTarget.checked })}
        />
        <Button type="submit" size="xs" rightSection={<Keys keys="mod+Enter" plain />}>
          {t('sendIt')}
        </Button>
      </div>
    </form>
  );
}

/** `mine`: all queues one leads; else `everybody`, or a queue or a person by their id. */
function audienceOf(choice: string, queueIds: readonly string[]): Audience {
  if (choice === 'everybody') return { kind: 'everybody' };
  if (choice === 'mine') return { kind: 'queues', queueIds: [...queueIds] };
  const [kind, id = ''] = choice.split(/:(.*)/);
  return kind === 'queue' ? { kind: 'queues', queueIds: [id] } : { kind: 'person', personId: id };
}

function useChoices() {
  const { t } = useTranslation('announcements');
  const { person } = useSession();
  const { language } = useFormat();
  return useView(
    (rows) => {
      const queues = person.queueIds.flatMap((id) => rows.get('queue', id) ?? []);
      const people = rows
        .all('person')
        .filter((one) => one.id !== person.id)
        .filter((one) => mayAnnounce(person, { kind: 'person', personId: one.id }, one));
      return [
        {
          group: t('to.teams'),
          items: [
            { value: 'mine', label: t('to.mine') },
            { value: 'everybody', label: t('to.everybody') },
            ...queues.map(({ id, name }) => ({ value: `queue:${id}`, label: name[language] })),
          ],
        },
        {
          group: t('to.one'),
          items: people.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
        },
      ];
    },
    [person, language, t],
  );
}
