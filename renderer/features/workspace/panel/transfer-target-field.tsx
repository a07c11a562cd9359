import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../../domain/calendar/opening-hours.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Person } from '../../../../domain/person/person.ts';
import { peopleToHandTo } from '../../../../domain/transfer/targets.ts';
import type { TransferTarget } from '../../../../domain/transfer/transfer.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { StateDot } from './state-dot.tsx';

interface Props {
  interaction: Pick<Interaction, 'queueId' | 'aboutId'>;
  value: TransferTarget | undefined;
  onChange(to: TransferTarget | undefined): void;
  error: string | undefined;
  /** Somebody to be asked: no queue can answer. */
  peopleOnly?: boolean;
}

/** Where the customer goes: a queue, or a colleague whose state is shown. */
export function TransferTargetField({ interaction, value, onChange, error, peopleOnly }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const { language } = useFormat();
  const { person } = useSession();
  const now = useNow(60_000);
  const { queues, people } = useView(
    (rows) => ({ queues: rows.all('queue'), people: rows.all('person') }),
    [],
  );
  const others = peopleOnly ? [] : queues.filter(({ id }) => id !== interaction.queueId);
  const colleagues = peopleToHandTo(people, person.id).filter(({ id }) => id !== interaction.aboutId);
  const chosen = value?.kind === 'person' ? people.find(({ id }) => id === value.personId) : undefined;
  return (
    <Select
      searchable
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
      withAsterisk
      required
      label={t(peopleOnly ? 'consult.whom' : 'transfer.to')}
      placeholder={t(peopleOnly ? 'consult.whomPlaceholder' : 'transfer.toPlaceholder')}
      nothingFoundMessage={t('transfer.nobodyFound')}
      description={
        chosen && !peopleOnly && chosen.state !== 'available' ? t('transfer.notAvailable') : undefined
      }
      error={error}
      value={value ? encode(value) : null}
      onChange={(picked) => onChange(decode(picked))}
      data={[
        ...(peopleOnly
          ? []
          : [
              {
                group: t('transfer.queues'),
                items: others.map((queue) => ({
                  value: encode({ kind: 'queue', queueId: queue.id }),
                  label: queue.name[language],
                })),
              },
            ]),
        {
          group: t('transfer.people'),
          items: colleagues.map(({ id, name }) => ({
            value: encode({ kind: 'person', personId: id }),
            label: name,
          })),
        },
      ]}
      renderOption={({ option }) => {
        const to = decode(option.value);
        if (to?.kind === 'person') {
          const colleague = colleagues.find(({ id }) => id === to.personId);
          return <TargetOption label={option.label} person={colleague} />;
        }
        const queue = others.find(({ id }) => id === to?.queueId);
        const closed = queue && !isOpen(queue.hours, now);
        return <TargetOption label={option.label} note={closed ? t('queues.closed') : undefined} />;
      }}
    />
  );
}

function TargetOption({ label, person, note }: { label: string; person?: Person; note?: string }) {
  const { t } = useTranslation(['workspace', 'words']);
  return (
    <span style={{ display: 'flex', gap: 8, alignItems: 'center', width: '100%' }}>
      <span style={{ flex: 1 }}>{label}</span>
      {person && (
        <>
          <StateDot state={person.state} />
          <span>{t(`words:agentState.${person.state}`)}</span>
        </>
      )}
      {note}
    </span>
  );
}

const encode = (to: TransferTarget): string =>
  to.kind === 'queue' ? `queue:${to.queueId}` : `person:${to.personId}`;

function decode(value: string | null): TransferTarget | undefined {
  const [kind, ...rest] = (value ?? '').split(':');
  const id = rest.join(':');
  if (kind === 'queue') return { kind, queueId: id };
  return kind === 'person' ? { kind, personId: id } : undefined;
}
