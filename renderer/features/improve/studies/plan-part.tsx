import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planProblems, type Study, type StudyPlan } from '../../../../domain/study/study.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { FactList } from '../parts/fact-list.tsx';
import { KeyForm } from '../parts/key-form.tsx';
import { Part } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';

/** What a study wants to know, its questionnaire and its sample. */
export function PlanPart({ row, mayWork }: { row: Study; mayWork: boolean }) {
  const { t } = useTranslation('improve');
  const names = useNames();
  const { plan } = row;
  const [writing, write] = useState(false);
  return (
    <Part title={t('study.plan')}>
      {plan ? (
        <FactList
          facts={[
            [t('study.aim'), plan.aim],
            [t('study.questionnaire'), plan.questionnaire],
            [t('study.sample'), t('study.sampleOf', { count: plan.size, how: plan.choice })],
            [t('study.plannedBy'), names.person(plan.by)],
          ]}
        />
      ) : (
        <p className={classes.quiet}>{t('study.noPlan')}</p>
      )}
      {mayWork && !writing && (
        <Button size="compact-sm" variant={plan ? 'default' : 'filled'} onClick={() => write(true)}>
          {t(plan ? 'study.changePlan' : 'study.makePlan')}
        </Button>
      )}
      {mayWork && writing && <PlanForm row={row} done={() => write(false)} />}
    </Part>
  );
}

function PlanForm({ row, done }: { row: Study; done(): void }) {
  const { t } = useTranslation(['improve', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [form, keep, clear] = useDraft<Partial<StudyPlan>>(`improve.study.${row.id}`, row.plan ?? {});
  const [tried, setTried] = useState(false);
  const change = (part: Partial<StudyPlan>) => keep({ ...form, ...part });
  const errorOf = (field: string) => {
    const found = tried && planProblems(form).find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    const { aim, questionnaire = '', size, choice } = form;
    if (planProblems(form).length > 0 || !aim || !choice || size === undefined) return;
    const plan = { aim, questionnaire, size, choice };
    if (!attempt(() => mutate('study.plan', { studyId: row.id, plan }))) return;
    clear();
    done();
  };
  return (
    <KeyForm name={t('study.plan')} className={classes.card} submit={submit}>
      <TextInput
        label={t('study.aim')}
        withAsterisk
        maxLength={500}
        value={form.aim ?? ''}
        error={errorOf('aim')}
        onChange={(event) => change({ aim: event.currentTarget.value })}
      />
      <Textarea
        label={t('study.questionnaire')}
        description={t('study.questionnaireHint')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4_000}
        value={form.questionnaire ?? ''}
        onChange={(event) => change({ questionnaire: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <NumberInput
          label={t('study.size')}
          withAsterisk
          min={1}
          max={100_000}
          allowDecimal={false}
          value={form.size ?? ''}
          error={errorOf('size')}
          onChange={(value) => change({ size: value === '' ? undefined : Number(value) })}
        />
        <TextInput
          label={t('study.choice')}
          withAsterisk
          maxLength={500}
          value={form.choice ?? ''}
          error={errorOf('choice')}
          onChange={(event) => change({ choice: event.currentTarget.value })}
        />
      </div>
      <div className={classes.actions}>
        <Button type="submit">{t('study.savePlan')}</Button>
      </div>
    </KeyForm>
  );
}
