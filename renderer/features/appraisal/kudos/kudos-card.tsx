import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Kudos } from '../../../../domain/kudos/kudos.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../appraisal.module.css';

/** Somebody's praise, with the matters behind it and without who the customers were. */
export function KudosCard({ kudos }: { kudos: Kudos }) {
  const { t } = useTranslation(['appraisal', 'words']);
  const format = useFormat();
  const now = useNow(HOUR);
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id, kind, personId, teamId, matters, text, by, at } = kudos;
  const name = useView(
    (rows) =>
      personId === undefined
        ? rows.get('queue', teamId ?? '')?.name[format.language]
        : rows.get('person', personId)?.name,
    [personId, teamId, format.language],
  );
  const author = useView((rows) => rows.get('person', by)?.name, [by]);
  const mayTakeDown = by === person.id || personId === person.id || hasRole(person, 'manager');
  const channels = useChannelWords();
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <span className={classes.strong}>{name ?? '–'}</span>
        <span className={classes.state}>{t(`kudos.kind.${kind}`)}</span>
        {mayTakeDown && (
          <ActionIcon
            ml="auto"
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('kudos.withdraw', { name: name ?? '' })}
            onClick={() => attempt(() => mutate('kudos.withdraw', { kudosId: id }))}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </div>
      <p className={classes.words}>{text}</p>
      {matters.map(({ interactionId, channel, topic, closedAt }) => (
        <p key={interactionId} className={classes.quiet}>
          {[channels.word(channel), topic, closedAt === undefined ? undefined : format.date(closedAt)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ))}
      <p className={classes.quiet}>{t('kudos.by', { name: author ?? by, when: format.day(at, now) })}</p>
    </li>
  );
}
