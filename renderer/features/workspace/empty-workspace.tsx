import { Button } from '@mantine/core';
import { IconBell, IconCoffee, IconHeadset, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { hasShiftToBegin } from '../../../domain/shift/in-shift.ts';
import { useMutate, useNow, useSession, useSyncStatus } from '../../data/index.ts';
import { useShiftDock } from '../../stores/shift-dock.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import { emptyTitle } from './empty-title.ts';
import classes from './empty-workspace.module.css';
import { useAccept } from './use-accept.ts';
import { useMayAccept } from './use-may-accept.ts';
import { useOffers, useWaiting } from './use-work.ts';

const icons = { choose: IconHeadset, offered: IconBell, somebodyWaits: IconUsers, quiet: IconCoffee };

interface Props {
  matters: readonly Interaction[];
}

/** Nothing is open: how I stand, who waits, and the way to the next customer. */
export function EmptyWorkspace({ matters }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const { person } = useSession();
  const { stopwatch } = useFormat();
  const { connection } = useSyncStatus();
  const now = useNow();
  const accept = useAccept();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const waiting = useWaiting();
  const next = waiting.find(useMayAccept());
  const offers = useOffers();
  const title = emptyTitle({ matters: matters.length, offers: offers.length, waiting: waiting.length });
  const Icon = icons[title];
  // At both ends of a shift its own panel has the way to work.
  const { check } = useShiftDock();
  const isEnding = person.state === 'draining';
  const isBeginning = check === undefined && hasShiftToBegin(person, now);
  return (
    <div className={classes.empty}>
      <Icon size={36} stroke={1.2} aria-hidden="true" />
      <h1>{t(`empty.${title}`)}</h1>
      <p>
        {t('empty.state', {
          state: t(`words:agentState.${person.state}`),
          time: stopwatch(Math.max(0, now - person.stateSince)),
        })}
        {' · '}
        {t('empty.capacity', { mine: matters.length, capacity: person.capacity })}
      </p>
      <p>{t(person.state === 'available' ? 'empty.offersCome' : 'empty.noOffers')}</p>
      {connection === 'offline' && <p>{t('empty.offline')}</p>}
      {!isEnding && !isBeginning && person.state !== 'available' && (
        <Button onClick={() => attempt(() => mutate('person.setState', { state: 'available' }))}>
          {t('empty.becomeAvailable')}
        </Button>
      )}
      {!isEnding && next && (
        <KeyHint label={t('empty.takeNext')} shortcut="workspace.takeNext">
          <Button variant="default" onClick={() => accept(next.id)}>
            {t('empty.takeNext')}
          </Button>
        </KeyHint>
      )}
    </div>
  );
}
