import { Button } from '@mantine/core';
import { IconLogout2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { teamShare } from '../../../domain/callback/reassign.ts';
import type { Person } from '../../../domain/person/person.ts';
import { keepsOpen, leadsOf } from '../../../domain/shift/left-open.ts';
import type { LeftBehind } from '../../../domain/shift/shift.ts';
import { useMutate, useNow, useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import { WaitingCard, WaitingCards } from '../../ui/waiting-cards.tsx';
import { usePeople } from './use-lead.ts';

const STEP = 10_000;

/** Who has ended their shift with something left open: what of it is still so, and the reason they gave. */
export function LeftBehindCards() {
  const { t } = useTranslation('lead');
  const { person: lead } = useSession();
  const people = usePeople().filter((person) => person.leftBehind && leadsOf(person, [lead]).length > 0);
  if (people.length === 0) return null;
  return (
    <WaitingCards title={t('left.title')}>
      {people.map(
        (person, n) =>
          person.leftBehind && (
            <Left key={person.id} person={person} left={person.leftBehind} byKey={n === 0} />
          ),
      )}
    </WaitingCards>
  );
}

interface Props {
  person: Person;
  left: LeftBehind;
  /** The key speaks of this one. */
  byKey: boolean;
}

function Left({ person, left, byKey }: Props) {
  const { t } = useTranslation(['lead', 'shift']);
  const { dayAndTime } = useFormat();
  const now = useNow(STEP);
  const { matters, promises, share, takeOver } = useStillLeft(person, left);
  useCommand({
    id: 'lead.takeOver',
    label: t('left.takeOverOf', { name: person.name }),
    shortcut: 'lead.takeOver',
    enabled: byKey && matters > 0,
    run: takeOver,
  });
  if (matters + promises + left.drafts + left.unsent === 0) return null;
  const what = [
    matters > 0 && t('shift:left.matters', { count: matters }),
    promises > 0 && t('shift:left.promises', { count: promises }),
    left.drafts > 0 && t('shift:left.texts', { count: left.drafts }),
    left.unsent > 0 && t('shift:left.unsent', { count: left.unsent }),
  ].filter(Boolean);
  return (
    <WaitingCard
      icon={IconLogout2}
      name={person.name}
      about={[t('left.ended', { time: dayAndTime(left.at, now) }), what.join(t('shift:list.comma'))].join(
        ' · ',
      )}
      lines={[left.reason]}
    >
      {matters > 0 && (
        <Button size="xs" rightSection={byKey && <Keys shortcut="lead.takeOver" plain />} onClick={takeOver}>
          {t('left.takeOver', { count: matters })}
        </Button>
      )}
      {promises > 0 && (
        <Button size="xs" variant="default" onClick={share}>
          {t('left.share', { count: promises })}
        </Button>
      )}
    </WaitingCard>
  );
}

/** What of it nobody has seen to since, and the way to give the promises to the team. */
function useStillLeft(person: Person, left: LeftBehind) {
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const people = usePeople();
  const { matters, callbacks } = useView(
    (rows) => ({
      matters: left.interactionIds.filter((id) => {
        const interaction = rows.get('interaction', id);
        return interaction && keepsOpen(interaction, person.id);
      }),
      callbacks: left.callbackIds.flatMap((id) => {
        const callback = rows.get('callback', id);
        return callback?.state === 'open' && callback.ownerId === person.id ? [callback] : [];
      }),
    }),
    [left, person.id],
  );
  const share = () =>
    void attempt(() => {
      for (const given of teamShare(callbacks, people)) mutate('callback.reassign', given);
    });
  const takeOver = () => {
    const taken = attempt(() => {
      for (const interactionId of matters) mutate('interaction.takeOver', { interactionId });
    });
    if (taken) go({ screen: 'workspace', interactionId: matters[0] });
  };
  return { matters: matters.length, promises: callbacks.length, share, takeOver };
}
