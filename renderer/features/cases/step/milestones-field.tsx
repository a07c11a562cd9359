import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StepForm } from '../../../../domain/case/steps.ts';
import { DAY, type Instant } from '../../../../domain/time.ts';
import { SiteDateTime } from '../../../ui/site-date-time.tsx';
import classes from '../cases.module.css';

type Milestones = NonNullable<StepForm['milestones']>;

interface Props {
  label: string;
  value: Milestones;
  onChange(value: Milestones): void;
  now: Instant;
  error: string | undefined;
}

/** What is done by when (C-123): at least one. */
export function MilestonesField({ label, value, onChange, now, error }: Props) {
  const { t } = useTranslation('cases');
  const put = (at: number, part: Partial<Milestones[number]>) =>
    onChange(value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <Input.Wrapper label={label} labelElement="div" withAsterisk error={error}>
      {value.map((milestone, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the plan is what a milestone is known by while it is written
        <div key={i} className={classes.milestone}>
          <TextInput
            label={t('milestone.text', { n: i + 1 })}
            value={milestone.text}
            aria-invalid={error ? true : undefined}
            onChange={(event) => put(i, { text: event.currentTarget.value })}
          />
          <SiteDateTime
            label={t('milestone.due', { n: i + 1 })}
            value={milestone.dueAt}
            onChange={(dueAt) => dueAt !== undefined && put(i, { dueAt })}
            now={now}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('milestone.remove', { n: i + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== i))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        mt={4}
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} />}
        aria-invalid={error && value.length === 0 ? true : undefined}
        onClick={() => onChange([...value, { text: '', dueAt: now + DAY }])}
      >
        {t('milestone.add')}
      </Button>
    </Input.Wrapper>
  );
}
