import { ActionIcon } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { agentsByState } from '../../../domain/person/by-state.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { useNow } from '../../data/index.ts';
import { stopwatch } from '../../ui/format-duration.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useMessageTo } from '../announcements/index.ts';
import classes from './people-panel.module.css';
import { TurnedDown } from './turned-down.tsx';
import { usePeople } from './use-lead.ts';

/** The agents of one queue by what they do, with how long they have. */
export function PeoplePanel({ queue }: { queue: Queue }) {
  const { t } = useTranslation(['lead', 'words']);
  const { language } = useFormat();
  const messageTo = useMessageTo();
  const groups = agentsByState(usePeople(), queue.id);
  return (
    <section className={classes.panel} aria-label={t('people.title')}>
      <h2 className={classes.title}>
        {t('people.title')} <span className={classes.quiet}>{queue.name[language]}</span>
      </h2>
      <div className={classes.scroll}>
        {groups.length === 0 && <p className={classes.quiet}>{t('people.none')}</p>}
        {groups.map(({ state, people }) => (
          <section key={state} aria-label={t(`words:agentState.${state}`)}>
            <h3 className={classes.state} data-state={state}>
              {t(`words:agentState.${state}`)} <span className={classes.count}>{people.length}</span>
            </h3>
            <ul className={classes.people}>
              {people.map((person) => (
                <Agent key={person.id} person={person} onMessage={() => messageTo(person.id)} />
              ))}
            </ul>
          </section>
        ))}
        <TurnedDown queue={queue} />
      </div>
    </section>
  );
}

function Agent({ person, onMessage }: { person: Person; onMessage(): void }) {
  const { t } = useTranslation(['lead', 'words', 'announcements']);
  const now = useNow();
  return (
    <li className={classes.agent}>
      <span className={classes.name}>{person.name}</span>
      {person.reason && <span className={classes.quiet}>{t(`words:reason.${person.reason}`)}</span>}
      <span className={classes.since}>{stopwatch(now - person.stateSince)}</span>
      <ActionIcon
        size="xs"
        variant="subtle"
        color="gray"
        aria-label={t('announcements:message', { name: person.name })}
        onClick={onMessage}
      >
        <IconMessage size={14} />
      </ActionIcon>
    </li>
  );
}
