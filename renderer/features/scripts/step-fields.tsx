import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GuideChoice, GuideStep } from '../../../domain/script/guide/guide.ts';
import { newId } from '../../data/index.ts';
import classes from './detail.module.css';
import { NumberedFields } from './numbered-fields.tsx';

interface Props {
  steps: readonly GuideStep[];
  onChange(steps: GuideStep[]): void;
  error: string | undefined;
}

const newChoice = (): GuideChoice => ({ id: newId(), label: '' });
const END = '';

/** The tree of a guided script: in each step what is said, and where each answer leads. */
export function StepFields({ steps, onChange, error }: Props) {
  const { t } = useTranslation('scripts');
  const change = (at: number, step: GuideStep) => onChange(steps.map((one, n) => (n === at ? step : one)));
  const remove = (id: string) =>
    onChange(
      steps
        .filter((step) => step.id !== id)
        .map((step) => ({
          ...step,
          choices: step.choices.map((choice) => (choice.to === id ? { ...choice, to: undefined } : choice)),
        })),
    );
  return (
    <NumberedFields
      title={t('steps')}
      steps={steps}
      error={error && `${error} ${t('steps.why')}`}
      add={() => onChange([...steps, { id: newId(), say: '', choices: [newChoice(), newChoice()] }])}
      fields={(step, n) => (
        <StepField
          step={step}
          number={n + 1}
          all={steps}
          onChange={(next) => change(n, next)}
          onRemove={() => remove(step.id)}
        />
      )}
    />
  );
}

interface StepProps {
  step: GuideStep;
  number: number;
  all: readonly GuideStep[];
  onChange(step: GuideStep): void;
  onRemove(): void;
}

function StepField({ step, number, all, onChange, onRemove }: StepProps) {
  const { t } = useTranslation('scripts');
  const choose = (id: string, part: Partial<GuideChoice>) =>
    onChange({ ...step, choices: step.choices.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const targets = [
    { value: END, label: t('step.end') },
    ...all.map(({ id }, n) => ({ value: id, label: t('step.to', { step: n + 1 }) })),
  ];
  return (
    <>
      <Textarea
        autosize
        minRows={2}
        label={t('step.say', { step: number })}
        value={step.say}
        onChange={(event) => onChange({ ...step, say: event.currentTarget.value })}
      />
      {step.choices.map((choice, n) => (
        <div key={choice.id} className={classes.tools}>
          <TextInput
            className={classes.grow}
            label={t('step.choice', { choice: n + 1 })}
            value={choice.label}
            onChange={(event) => choose(choice.id, { label: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('step.leadsTo')}
            data={targets}
            value={choice.to ?? END}
            onChange={(event) => choose(choice.id, { to: event.currentTarget.value || undefined })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('step.removeChoice', { step: number, choice: n + 1 })}
            onClick={() => onChange({ ...step, choices: step.choices.filter(({ id }) => id !== choice.id) })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <div className={classes.variables}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={step.choices.length >= 9}
          onClick={() => onChange({ ...step, choices: [...step.choices, newChoice()] })}
        >
          {t('step.addChoice')}
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onRemove}>
          {t('step.remove', { step: number })}
        </Button>
      </div>
    </>
  );
}
