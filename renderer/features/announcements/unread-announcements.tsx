import { Button, Popover } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Announcement } from '../../../domain/announcement/announcement.ts';
import { useMutate, useView } from '../../data/index.ts';
import { showAnnouncements, useAnnouncementsShown } from '../../stores/announcements.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useEscape } from '../../ui/use-escape.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import { AnnouncementCard } from './announcement-card.tsx';
import classes from './announcements.module.css';
import { useAnnouncements } from './use-announcements.ts';

/**
 * What leads have told this person and they have not confirmed: one line in the bar, which moves nothing on the screen.
 * One key confirms the first (C-085).
 */
export function UnreadAnnouncements() {
  const { t } = useTranslation('announcements');
  const { unread, read } = useAnnouncements();
  const open = useAnnouncementsShown();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  useEscape(open, () => showAnnouncements(false));
  const first = unread[0];
  const confirm = ({ id }: Announcement) =>
    attempt(() => mutate('announcement.read', { announcementId: id }));
  useCommand({
    id: 'announcement.read',
    group: 'program',
    label: t('readFirst'),
    shortcut: 'announcement.read',
    enabled: first !== undefined,
    run: () => first && confirm(first),
  });
  if (!first && read.length === 0) return null;
  const label = t(first ? 'unread' : 'none', { count: unread.length });
  return (
    <div className={classes.bar}>
      <Popover
        opened={open}
        onChange={showAnnouncements}
        position="bottom-end"
        width={420}
        shadow="md"
        trapFocus
        returnFocus
        withinPortal={false}
      >
        <Popover.Target>
          <button
            type="button"
            className={classes.chip}
            data-important={first?.important || undefined}
            data-unread={first !== undefined || undefined}
            aria-label={label}
            onClick={() => showAnnouncements(!open)}
          >
            <IconSpeakerphone size={18} stroke={1.6} aria-hidden />
            {first && <Line announcement={first} more={unread.length - 1} />}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={classes.panel} aria-label={t('title')}>
          <h2 className={classes.panelTitle}>{t('title')}</h2>
          <ul className={classes.list}>
            {unread.map((one) => (
              <AnnouncementCard key={one.id} announcement={one} confirm={() => confirm(one)} />
            ))}
            {read.map((one) => (
              <AnnouncementCard key={one.id} announcement={one} />
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
      {first && (
        <KeyHint label={t('readWhy')} shortcut="announcement.read">
          <Button
            size="compact-xs"
            variant="default"
            flex="none"
            aria-label={t('readFirst')}
            onClick={() => confirm(first)}
          >
            {t('read')}
          </Button>
        </KeyHint>
      )}
    </div>
  );
}

function Line({
  announcement: { authorId, important, text },
  more,
}: {
  announcement: Announcement;
  more: number;
}) {
  const { t } = useTranslation('announcements');
  const author = useView((rows) => rows.get('person', authorId)?.name, [authorId]);
  return (
    <>
      {important && <b className={classes.important}>{t('important')}</b>}
      <span className={classes.line}>
        <b>{author ?? '–'}</b> {text}
      </span>
      {more > 0 && <span className={classes.more}>+{more}</span>}
    </>
  );
}
