import { ActionIcon, Button } from '@mantine/core';
import { IconGauge, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isOpenWarning, type Warning } from '../../../../domain/watch/watch.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { WaitingCard, WaitingCards } from '../../../ui/waiting-cards.tsx';
import type { OpenFigure } from '../figures/open-figure.ts';
import { useWarningWords } from './use-warning-words.ts';

interface Props {
  onOpen(open: OpenFigure): void;
}

/** Figures that crossed their limit and are the lead's to act on; each opens to its rows. */
export function WarningCards({ onOpen }: Props) {
  const { t } = useTranslation('watches');
  const { person } = useSession();
  const now = useNow(10_000);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const warnings = useView(
    (rows) =>
      rows
        .all('warning')
        .filter((one) => one.ownerId === person.id && isOpenWarning(one, now))
        .sort((a, b) => b.at - a.at),
    [person.id, now],
  );
  const first = warnings[0];
  const act = ({ id, figure, queueId }: Warning) => {
    attempt(() => mutate('warning.answer', { warningId: id, how: 'acted' }));
    onOpen({ queueId, figure, period: 'lastHalfHour' });
  };
  useCommand({
    id: 'lead.warning',
    label: t('actFirst'),
    shortcut: 'lead.warning',
    enabled: first !== undefined,
    run: () => first && act(first),
  });
  if (!first) return null;
  return (
    <WaitingCards title={t('warnings')}>
      {warnings.map((warning, n) => (
        <WarningCard
          key={warning.id}
          warning={warning}
          byKey={n === 0}
          onAct={() => act(warning)}
          onAside={() => attempt(() => mutate('warning.answer', { warningId: warning.id, how: 'aside' }))}
        />
      ))}
    </WaitingCards>
  );
}

interface CardProps {
  warning: Warning;
  byKey: boolean;
  onAct(): void;
  onAside(): void;
}

function WarningCard({ warning, byKey, onAct, onAside }: CardProps) {
  const { t } = useTranslation('watches');
  const format = useFormat();
  const now = useNow(10_000);
  const words = useWarningWords();
  const { queueId, figure, value, at, clearedAt } = warning;
  const queue = useView(
    (rows) => rows.get('queue', queueId)?.name[format.language],
    [queueId, format.language],
  );
  const title = `${words.figure(figure)} ${words.amount(figure, value)}`;
  return (
    <WaitingCard
      icon={IconGauge}
      name={title}
      about={[
        queue,
        t('limit', { limit: words.limit(warning) }),
        format.dayAndTime(at, now),
        clearedAt !== undefined && t('cleared'),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <Button size="xs" rightSection={byKey && <Keys shortcut="lead.warning" plain />} onClick={onAct}>
        {t('act')}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={t('aside', { title })} onClick={onAside}>
        <IconX size={16} />
      </ActionIcon>
    </WaitingCard>
  );
}
