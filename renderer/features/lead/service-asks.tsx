import { Button, TextInput } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { leadsQueue } from '../../../domain/person/person.ts';
import { ASK_LIMIT, type ServiceEntry } from '../../../domain/service/service-entry.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useDraft, useMutate, useNow, useSession, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLevelNames } from '../../ui/use-level-names.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import { WaitingCard, WaitingCards } from '../../ui/waiting-cards.tsx';

/** What agents ask a lead to allow beyond a customer's level: answered in writing, by somebody else (C-223). */
export function ServiceAskCards() {
  const { t } = useTranslation('lead');
  const { person } = useSession();
  const asked = useView(
    (rows) =>
      rows
        .all('interaction')
        .filter(({ queueId }) => leadsQueue(person, queueId))
        .flatMap((row) =>
          (row.services ?? [])
            .filter(({ state, by }) => state === 'asked' && by !== person.id)
            .map((entry) => ({ row, entry, asker: rows.get('person', entry.by)?.name ?? entry.by })),
        )
        .sort((a, b) => a.entry.at - b.entry.at),
    [person],
  );
  if (asked.length === 0) return null;
  return (
    <WaitingCards title={t('services.title')}>
      {asked.map(({ row, entry, asker }) => (
        <Ask key={entry.entryId} row={row} entry={entry} asker={asker} />
      ))}
    </WaitingCards>
  );
}

function Ask({ row, entry, asker }: { row: Interaction; entry: ServiceEntry; asker: string }) {
  const { t } = useTranslation('lead');
  const { language, dayAndTime } = useFormat();
  const levels = useLevelNames();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [words, keep, clear] = useDraft(`service.${entry.entryId}`, '');
  const { entryId, name, level, reason = '', at } = entry;
  const answer = (granted: boolean) => {
    if (attempt(() => mutate('service.decide', { interactionId: row.id, entryId, granted, words }))) clear();
  };
  return (
    <WaitingCard
      icon={IconLockOpen}
      name={row.customerName}
      about={t('services.ask', { service: name[language], level: levels.name(level) })}
      lines={[`${t('services.by', { name: asker, reason })} · ${dayAndTime(at, now)}`]}
    >
      <TextInput
        size="xs"
        w={280}
        aria-label={t('services.words')}
        placeholder={t('services.words')}
        maxLength={ASK_LIMIT}
        value={words}
        onChange={({ currentTarget }) => keep(currentTarget.value)}
      />
      <Button size="xs" disabled={!words.trim()} onClick={() => answer(true)}>
        {t('services.yes')}
      </Button>
      <Button size="xs" variant="default" disabled={!words.trim()} onClick={() => answer(false)}>
        {t('services.no')}
      </Button>
    </WaitingCard>
  );
}
