import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { mattersForLead, reasonForLead } from '../../../domain/interaction/needs-lead.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { handsOf, wentBack } from '../../../domain/transfer/transfer.ts';
import { useMutate, useNow, useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../ui/use-format.ts';
import { WaitingCard, WaitingCards } from '../../ui/waiting-cards.tsx';
import { useInQueues } from './use-lead.ts';

/** What waits for the lead's own hand: hand-overs nobody wanted, or one too many. */
export function NeedsLeadCards() {
  const { t } = useTranslation(['lead', 'words']);
  const { person } = useSession();
  const matters = mattersForLead(useInQueues(), person);
  const mutate = useMutate();
  const take = (interactionId: string) => {
    try {
      mutate('interaction.accept', { interactionId });
      go({ screen: 'workspace', interactionId });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      notifications.show({ message: t(`words:refusal.${error.code}`) });
    }
  };
  const first = matters[0];
  useCommand({
    id: 'lead.take',
    label: t('needs.takeFirst'),
    shortcut: 'lead.take',
    enabled: first !== undefined,
    run: () => first && take(first.id),
  });
  if (!first) return null;
  return (
    <WaitingCards title={t('needs.title')}>
      {matters.map((interaction, n) => (
        <Matter
          key={interaction.id}
          interaction={interaction}
          first={n === 0}
          onTake={() => take(interaction.id)}
        />
      ))}
    </WaitingCards>
  );
}

interface MatterProps {
  interaction: Interaction;
  first: boolean;
  onTake(): void;
}

function Matter({ interaction, first, onTake }: MatterProps) {
  const { t } = useTranslation('lead');
  const format = useFormat();
  const now = useNow();
  const { transfer, queueId, customerName } = interaction;
  const names = useView(
    (rows) => ({
      queue: rows.get('queue', queueId)?.name[format.language],
      from: transfer && rows.get('person', transfer.fromPersonId)?.name,
      hands: handsOf(interaction).map((id) => rows.get('person', id)?.name ?? '–'),
    }),
    [queueId, transfer, interaction, format.language],
  );
  const reason = t(`needs.${reasonForLead(interaction)}`, {
    count: transfer?.declines.length || interaction.transferCount,
  });
  const hands = [names.hands.join(' → '), wentBack(interaction) && t('needs.wentBack')]
    .filter(Boolean)
    .join(' · ');
  return (
    <WaitingCard
      icon={IconUsers}
      name={customerName}
      about={[names.queue, reason, names.from && t('needs.from', { person: names.from })]
        .filter(Boolean)
        .join(' · ')}
      lines={[transfer?.summary, names.hands.length > 1 && hands].filter((line) => typeof line === 'string')}
      wait={format.stopwatch(now - interaction.queuedAt)}
    >
      <Button size="xs" onClick={onTake} rightSection={first && <Keys shortcut="lead.take" plain />}>
        {t('needs.take')}
      </Button>
    </WaitingCard>
  );
}
