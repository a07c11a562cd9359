import { ActionIcon, Checkbox, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type KeptContent,
  type KeptReport,
  type Schedule,
  scheduleSchema,
} from '../../../../domain/report/kept-report.ts';
import classes from './history.module.css';

interface Props {
  kept: KeptReport;
  onChoose(): void;
  onChange(part: Partial<KeptContent>): void;
  onRemove(): void;
}

const NEVER = 'never';
const FIRST_MINUTE = 8 * 60;
const two = (n: number) => String(n).padStart(2, '0');
const clockOf = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** One's own report: opened, shared with the other leads, made by itself at a time, or let go of. */
export function KeptLine({ kept, onChoose, onChange, onRemove }: Props) {
  const { t } = useTranslation('history');
  const { name, shared, schedule } = kept;
  const every = scheduleSchema.shape.every.options;
  const set = (part: Partial<Schedule>) =>
    onChange({ schedule: { every: 'day', minute: FIRST_MINUTE, ...schedule, ...part } });
  return (
    <div className={classes.kept}>
      <div className={classes.saved}>
        <UnstyledButton className={classes.choose} onClick={onChoose}>
          {name}
        </UnstyledButton>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('saved.remove', { name })}
          onClick={onRemove}
        >
          <IconX size={14} />
        </ActionIcon>
      </div>
      <div className={classes.schedule}>
        <Select
          size="xs"
          w={150}
          aria-label={t('schedule.of', { name })}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={[NEVER, ...every].map((value) => ({
            value,
            label: t(`schedule.${value as typeof NEVER | Schedule['every']}`),
          }))}
          value={schedule?.every ?? NEVER}
          onChange={(value) => {
            const chosen = every.find((one) => one === value);
            if (chosen) set({ every: chosen });
            else onChange({ schedule: undefined });
          }}
        />
        {schedule && (
          <TextInput
            size="xs"
            w={116}
            type="time"
            aria-label={t('schedule.at', { name })}
            value={clockOf(schedule.minute)}
            onChange={({ currentTarget: { value } }) => {
              const [hours, minutes] = value.split(':').map(Number);
              if (hours !== undefined && minutes !== undefined) set({ minute: hours * 60 + minutes });
            }}
          />
        )}
        <Checkbox
          size="xs"
          label={t('saved.shared')}
          checked={shared}
          onChange={({ currentTarget }) => onChange({ shared: currentTarget.checked })}
        />
      </div>
    </div>
  );
}
