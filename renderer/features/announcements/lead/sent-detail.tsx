import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Announcement, isCurrent } from '../../../../domain/announcement/announcement.ts';
import { readersOf } from '../../../../domain/announcement/readers.ts';
import { useMutate, useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './section.module.css';
import { useAudienceWord } from './use-audience-word.ts';

const STEP = 10_000;

/** Who has read one announcement, when, and what they answered; and who has not. */
export function SentDetail({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation(['announcements', 'words']);
  const format = useFormat();
  const now = useNow(STEP);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const audience = useAudienceWord()(announcement.to);
  const { id, text, endsAt, important } = announcement;
  const { read, unread, late } = useView(
    (rows) =>
      readersOf(announcement, rows.where('receipt', 'announcementId', id), rows.all('person'), now, rows),
    [announcement, id, now],
  );
  return (
    <article className={classes.detail} aria-label={t('receipts')}>
      <p className={classes.said}>{text}</p>
      <p className={classes.quiet}>
        {[
          audience,
          important && t('important'),
          announcement.withdrawnAt === undefined
            ? t('endsAt', { time: format.dayAndTime(endsAt, now) })
            : t('withdrawn'),
        ]
          .filter(Boolean)
          .join(' · ')}
        {isCurrent(announcement, now) && (
          <Button
            size="compact-xs"
            variant="default"
            ml="sm"
            onClick={() => attempt(() => mutate('announcement.withdraw', { announcementId: id }))}
          >
            {t('withdraw')}
          </Button>
        )}
      </p>
      <div className={classes.readers}>
        <section aria-label={t('notRead')}>
          <h2 className={classes.heading} data-late={late || undefined}>
            {t('notRead')} <span>{unread.length}</span>
          </h2>
          {unread.length === 0 && <p className={classes.quiet}>{t('allRead')}</p>}
          <ul>
            {unread.map((person) => (
              <li key={person.id}>
                <span>{person.name}</span>
                <span className={classes.quiet}>{t(`words:agentState.${person.state}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={t('haveRead')}>
          <h2 className={classes.heading}>
            {t('haveRead')} <span>{read.length}</span>
          </h2>
          <ul>
            {read.map(({ person, receipt }) => (
              <li key={person.id}>
                <span>{person.name}</span>
                <span className={classes.quiet}>{format.dayAndTime(receipt.readAt, now)}</span>
                {receipt.answers.map((answer) => (
                  <q key={answer.at} className={classes.answered}>
                    {answer.text}
                  </q>
                ))}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}
