import { IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Announcement, isCurrent } from '../../../../domain/announcement/announcement.ts';
import { readersOf } from '../../../../domain/announcement/readers.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { AnnounceForm } from './announce-form.tsx';
import classes from './section.module.css';
import { SentDetail } from './sent-detail.tsx';
import { useAudienceWord } from './use-audience-word.ts';

const STEP = 30_000;

/** A lead tells people something, and sees who has read it (C-085). */
export function AnnouncementsSection() {
  const { t } = useTranslation('announcements');
  const { person } = useSession();
  const sent = useView(
    (rows) =>
      rows
        .all('announcement')
        .filter(({ authorId }) => authorId === person.id)
        .sort((a, b) => b.at - a.at),
    [person.id],
  );
  const [asked, select] = useState<string>();
  const selected = sent.find(({ id }) => id === asked) ?? sent[0];
  return (
    <section className={classes.section} aria-label={t('title')}>
      <div className={classes.left}>
        <AnnounceForm onSent={select} />
        {sent.length > 0 && (
          <ul className={classes.sent} aria-label={t('sent')}>
            {sent.map((one) => (
              <SentRow
                key={one.id}
                announcement={one}
                selected={one.id === selected?.id}
                onSelect={() => select(one.id)}
              />
            ))}
          </ul>
        )}
      </div>
      {selected ? (
        <SentDetail key={selected.id} announcement={selected} />
      ) : (
        <EmptyState icon={IconSpeakerphone} title={t('noneSent')} hint={t('noneSentHint')} />
      )}
    </section>
  );
}

interface RowProps {
  announcement: Announcement;
  selected: boolean;
  onSelect(): void;
}

function SentRow({ announcement, selected, onSelect }: RowProps) {
  const { t } = useTranslation('announcements');
  const format = useFormat();
  const now = useNow(STEP);
  const audience = useAudienceWord()(announcement.to);
  const { read, unread, late } = useView(
    (rows) => {
      const receipts = rows.where('receipt', 'announcementId', announcement.id);
      return readersOf(announcement, receipts, rows.all('person'), now, rows);
    },
    [announcement, now],
  );
  const over = !isCurrent(announcement, now);
  return (
    <li>
      <button type="button" className={classes.row} aria-current={selected || undefined} onClick={onSelect}>
        <span className={classes.what}>{announcement.text}</span>
        <span className={classes.quiet}>
          {[audience, format.dayAndTime(announcement.at, now), over && t('over')].filter(Boolean).join(' · ')}
        </span>
        <span className={classes.count} data-late={late || undefined}>
          {t('readOf', { read: read.length, all: read.length + unread.length })}
          {late && ` · ${t('late')}`}
        </span>
      </button>
    </li>
  );
}
