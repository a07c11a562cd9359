import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { type Duration, SECOND } from '../../../../domain/time.ts';
import classes from './staffing.module.css';
import { limits, type PlanSettings, planInputOf } from './use-plan-input.ts';

interface Props {
  queue: Queue;
  settings: PlanSettings;
  /** Handle time over the history; undefined when nothing was handled. */
  measured: Duration | undefined;
  onChange(change: PlanSettings): void;
}

const fields = Object.keys(limits) as (keyof typeof limits)[];

/** What a plan rests on. An empty field shows what holds then. */
export function PlanInputs({ queue, settings, measured, onChange }: Props) {
  const { t } = useTranslation('staffing');
  const usual = planInputOf({}, queue, measured, 0);
  const empty: Record<keyof typeof limits, number | undefined> = {
    handleSeconds: Math.round(usual.handleMs / SECOND),
    atOnce: usual.atOnce,
    targetPercent: usual.targetPercent,
    thresholdSeconds: usual.thresholdMs / SECOND,
    patienceSeconds: undefined,
    shrinkagePercent: usual.shrinkagePercent,
  };
  const handleHint = t(measured === undefined ? 'input.handleSeconds.usual' : 'input.handleSeconds.measured');
  return (
    <div className={classes.inputs}>
      {fields.map((field) => (
        <NumberInput
          key={field}
          size="xs"
          label={t(`input.${field}`)}
          description={field === 'handleSeconds' ? handleHint : t(`input.${field}.means`)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={settings[field] ?? ''}
          placeholder={empty[field] === undefined ? t('input.none') : String(empty[field])}
          allowDecimal={false}
          allowNegative={false}
          onChange={(next) => onChange({ [field]: typeof next === 'number' ? next : undefined })}
          {...limits[field]}
        />
      ))}
    </div>
  );
}
