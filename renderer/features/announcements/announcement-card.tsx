import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  ANNOUNCEMENT_LIMIT,
  type Announcement,
  receiptIdOf,
} from '../../../domain/announcement/announcement.ts';
import { useDraft, useMutate, useNow, useSession, useView } from '../../data/index.ts';
import { pressed } from '../../ui/keys.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import classes from './announcements.module.css';

interface Props {
  announcement: Announcement;
  /** Not confirmed yet. */
  confirm?(): void;
}

/** One announcement in full; what was said to one person alone can be answered here. */
export function AnnouncementCard({ announcement, confirm }: Props) {
  const { t } = useTranslation('announcements');
  const { person } = useSession();
  const format = useFormat();
  const now = useNow(60_000);
  const { id, authorId, at, endsAt, important, text, to } = announcement;
  const { author, receipt } = useView(
    (rows) => ({
      author: rows.get('person', authorId)?.name,
      receipt: rows.get('receipt', receiptIdOf(id, person.id)),
    }),
    [id, authorId, person.id],
  );
  return (
    <li className={classes.card} data-read={!confirm || undefined}>
      <p className={classes.from}>
        {important && <b className={classes.important}>{t('important')}</b>}
        <b>{author ?? '–'}</b>
        <span>{t('until', { at: format.dayAndTime(at, now), until: format.dayAndTime(endsAt, now) })}</span>
      </p>
      <p className={classes.text}>{text}</p>
      {receipt?.answers.map((answer) => (
        <p key={answer.at} className={classes.answer}>
          {t('youSaid', { text: answer.text })}
        </p>
      ))}
      <div className={classes.acts}>
        {confirm ? (
          <Button size="compact-xs" onClick={confirm}>
            {t('read')}
          </Button>
        ) : (
          receipt && (
            <span className={classes.quiet}>
              {t('readAt', { time: format.dayAndTime(receipt.readAt, now) })}
            </span>
          )
        )}
        {to.kind === 'person' && <AnswerField announcementId={id} />}
      </div>
    </li>
  );
}

function AnswerField({ announcementId }: { announcementId: string }) {
  const { t } = useTranslation('announcements');
  const [text, keep, clear] = useDraft(`announcement.answer.${announcementId}`, '');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const send = () => {
    if (text.trim() && attempt(() => mutate('announcement.answer', { announcementId, text }))) clear();
  };
  return (
    <>
      <TextInput
        size="xs"
        flex={1}
        aria-label={t('answer')}
        placeholder={t('answer')}
        maxLength={ANNOUNCEMENT_LIMIT}
        value={text}
        onChange={(event) => keep(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!pressed(event, 'Enter')) return;
          event.preventDefault();
          send();
        }}
      />
      <Button size="compact-xs" variant="default" disabled={!text.trim()} onClick={send}>
        {t('send')}
      </Button>
    </>
  );
}
