import { Group, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlaLimit } from '../../../../domain/sla/policy.ts';
import { HOUR, MINUTE, SECOND } from '../../../../domain/time.ts';

const ways = {
  openingSeconds: { in: 'opening', size: SECOND },
  openingMinutes: { in: 'opening', size: MINUTE },
  openingHours: { in: 'opening', size: HOUR },
  hours: { in: 'calendar', size: HOUR },
  businessDays: { in: 'businessDays', size: 1 },
} as const;
type Way = keyof typeof ways;
const wayNames = Object.keys(ways) as Way[];

const sizeOf = (limit: SlaLimit): number => (limit.in === 'businessDays' ? limit.days : limit.ms);

/** The largest unit in which it is a whole number. */
function wayOf(limit: SlaLimit): Way {
  const fitting = wayNames.filter((one) => ways[one].in === limit.in && sizeOf(limit) % ways[one].size === 0);
  return fitting.at(-1) ?? 'hours';
}

function limitOf(amount: number, way: Way): SlaLimit | undefined {
  const size = Math.round(amount * ways[way].size);
  if (size <= 0) return undefined;
  const { in: kind } = ways[way];
  return kind === 'businessDays' ? { in: kind, days: size } : { in: kind, ms: size };
}

interface Props {
  label: string;
  value: SlaLimit | undefined;
  /** What a limit is counted in that nobody has written yet. */
  usual: Way;
  error: string | undefined;
  onChange(limit: SlaLimit | undefined): void;
}

/** How long, and what counts: opening hours, every hour, or working days. */
export function LimitField({ label, value, usual, error, onChange }: Props) {
  const { t } = useTranslation('policy');
  const [chosen, choose] = useState<Way>(value ? wayOf(value) : usual);
  return (
    <Group align="flex-start" gap="xs" wrap="nowrap">
      <NumberInput
        size="xs"
        w={150}
        label={label}
        min={1}
        allowDecimal={false}
        value={value ? sizeOf(value) / ways[chosen].size : ''}
        error={error}
        onChange={(typed) => onChange(limitOf(Number(typed) || 0, chosen))}
      />
      <Select
        size="xs"
        w={190}
        label={t('promises.countedIn', { what: label })}
        allowDeselect={false}
        data={wayNames.map((one) => ({ value: one, label: t(`promises.way.${one}`) }))}
        value={chosen}
        onChange={(picked) => {
          const way = wayNames.find((one) => one === picked) ?? usual;
          choose(way);
          if (value) onChange(limitOf(sizeOf(value) / ways[chosen].size, way));
        }}
      />
    </Group>
  );
}
