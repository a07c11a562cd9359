import { Alert, Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import type { StepName } from '../../../../domain/case/machine.ts';
import { isRequired, stepProblems } from '../../../../domain/case/step-problems.ts';
import { type StepForm, stepSpecs } from '../../../../domain/case/steps.ts';
import { type FieldProblem, Refusal, type RefusalCode } from '../../../../domain/refusal.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import classes from '../cases.module.css';
import { CalmingWords } from './calming-words.tsx';
import { firstForm } from './first-form.ts';
import { StepFieldView } from './step-field.tsx';

interface Props {
  row: Case;
  step: StepName;
  now: Instant;
  /** What was written before, on this machine. */
  written: StepForm | undefined;
  write(form: StepForm): void;
  done(): void;
}

/** The form of one step, the same for every step: its fields, what is missing at them, and one button. */
export function StepFormView({ row, step, now, written, write, done }: Props) {
  const { t } = useTranslation(['cases', 'words']);
  const mutate = useMutate();
  const element = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [refused, setRefused] = useState<RefusalCode>();
  const form = written ?? firstForm(row, step);
  const problemOf = (field: string) => {
    const found = problems.find((problem) => problem.field === field);
    return found && t(`words:problem.${found.problem}`);
  };
  const submit = () => {
    const found = stepProblems(row, step, form, now);
    setProblems(found);
    setRefused(undefined);
    if (found.length > 0) {
      requestAnimationFrame(() =>
        element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    try {
      mutate('case.step', { caseId: row.id, step, form });
      done();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblems(error.fields);
      if (error.fields.length === 0) setRefused(error.code);
    }
  };
  // Nobody is asked why they took the customer's own way.
  const shown = stepSpecs[step].fields.filter(
    ({ name }) => name !== 'channelReason' || isRequired(row, step, name, form),
  );
  // Some steps have nothing to be filled in: the key works wherever the focus is.
  useCommand({
    id: 'cases.step',
    label: t(`step.${step}`),
    keys: 'mod+Enter',
    whileTyping: true,
    run: submit,
  });
  return (
    <form
      ref={element}
      className={classes.form}
      aria-label={t(`step.${step}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {refused && <Alert color="orange">{t(`words:refusal.${refused}`)}</Alert>}
      {stepSpecs[step].public && <p className={classes.public}>{t('step.public')}</p>}
      {stepSpecs[step].public && row.kind === 'complaint' && (
        <CalmingWords row={row} text={form.text ?? ''} write={(text) => write({ ...form, text })} />
      )}
      {shown.map((field) => (
        <StepFieldView
          key={field.name}
          row={row}
          step={step}
          field={field}
          required={isRequired(row, step, field.name, form)}
          form={form}
          now={now}
          change={(part) => write({ ...form, ...part })}
          error={problemOf(field.name)}
        />
      ))}
      <div className={classes.actions}>
        <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
          {t(`step.${step}`)}
        </Button>
      </div>
    </form>
  );
}
