import { Button, Checkbox } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { RequiredStep } from '../../../../domain/script/required-steps.ts';
import { ANYTHING_ELSE, type SkippedStep } from '../../../../domain/script/skipped-step.ts';
import { useMutate } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { useComposer } from '../composer/use-composer.ts';
import { askForComposer } from '../focus-wish.ts';
import classes from './required-steps.module.css';
import { SkipReasonField } from './skip-reason.tsx';
import type { WrapUpDraft } from './wrap-up-draft.ts';

interface Props {
  interaction: Interaction;
  steps: readonly RequiredStep[];
  form: WrapUpDraft;
  change(part: Partial<WrapUpDraft>): void;
  problemOf(field: string): string | undefined;
}

/** What this conversation needs before it is closed: what was said, and what is left out for a reason (C-046, C-048). */
export function RequiredSteps({ interaction, steps, form, change, problemOf }: Props) {
  const { t } = useTranslation('workspace');
  const skipped = form.skipped ?? [];
  const skip = (step: string, next: SkippedStep | undefined) =>
    change({ skipped: [...skipped.filter((one) => one.step !== step), ...(next ? [next] : [])] });
  const reasonFor = (step: string, name: string, problem: string | undefined) => (
    <SkipReasonField
      name={name}
      step={step}
      value={skipped.find((one) => one.step === step)}
      onChange={(next) => skip(step, next)}
      error={problem}
    />
  );
  return (
    <section className={classes.steps} aria-label={t('steps.title')}>
      {steps.map((step) => (
        <Step key={step.id} interaction={interaction} step={step}>
          {!step.done && reasonFor(step.id, step.title[interaction.language], problemOf(`step.${step.id}`))}
        </Step>
      ))}
      <Checkbox
        label={t('wrapUp.anythingElse')}
        description={t('wrapUp.anythingElseWhy')}
        error={problemOf('anythingElseAsked')}
        checked={form.anythingElseAsked}
        onChange={(event) => change({ anythingElseAsked: event.currentTarget.checked })}
      />
      {!form.anythingElseAsked &&
        reasonFor(ANYTHING_ELSE, t('steps.anythingElse'), problemOf(`step.${ANYTHING_ELSE}`))}
    </section>
  );
}

function Step({
  interaction,
  step,
  children,
}: {
  interaction: Interaction;
  step: RequiredStep;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const composer = useComposer(interaction);
  const script = composer.scripts.find(({ id }) => id === step.id);
  const talking = interaction.state === 'connected' || interaction.state === 'held';
  const say = () => {
    const end = composer.draft.text.length;
    if (script) composer.insert(script, { from: end, to: end });
    askForComposer(interaction.id);
  };
  if (step.task)
    return (
      <div className={classes.step}>
        <TaskTick interaction={interaction} step={step} />
        {children}
      </div>
    );
  return (
    <div className={classes.step}>
      <div className={classes.line}>
        {step.done ? (
          <IconCircleCheckFilled size={16} className={classes.done} aria-hidden />
        ) : (
          <IconCircle size={16} className={classes.open} aria-hidden />
        )}
        <span className={classes.title}>
          {step.title[language]}{' '}
          <span className={classes.version}>{t('steps.version', { n: step.version })}</span>
        </span>
        {step.done ? (
          <span className={classes.said}>{t('steps.said')}</span>
        ) : (
          talking &&
          script &&
          script.steps === undefined && (
            <Button size="compact-xs" variant="default" onClick={say}>
              {t('steps.say')}
            </Button>
          )
        )}
      </div>
      {children}
    </div>
  );
}

/** A step of the procedure: ticked here as well as beside the conversation. */
function TaskTick({ interaction, step }: { interaction: Interaction; step: RequiredStep }) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { task, version, title, done } = step;
  const tick = (next: boolean) =>
    task &&
    attempt(() =>
      mutate('interaction.tick', { interactionId: interaction.id, ...task, version, done: next }),
    );
  return (
    <Checkbox
      size="xs"
      label={
        <>
          {title[language]} <span className={classes.version}>{t('steps.version', { n: version })}</span>
        </>
      }
      checked={done}
      onChange={(event) => tick(event.currentTarget.checked)}
    />
  );
}
