import { Button, Chip, Group, Input, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notices } from '../../../../domain/interaction/find-interactions.ts';
import {
  PLAN_SIZE_LIMIT,
  type PlanContent,
  planKinds,
  planProblems,
  strata,
} from '../../../../domain/sampling/plan.ts';
import { newId, useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './sample.module.css';

const empty: PlanContent = { name: '', kind: 'perAgent', size: 1, strata: [] };

/** A new plan. It cannot be changed afterwards, only ended: what was drawn by it stays what it was. */
export function PlanForm() {
  const { t } = useTranslation(['evaluation', 'quality', 'words']);
  const [plan, setPlan, clear] = useDraft<PlanContent>('samplePlan', empty);
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const change = (part: Partial<PlanContent>) => setPlan({ ...plan, ...part });
  const problems = tried ? planProblems(plan) : [];
  const errorOf = (field: string) => {
    const found = problems.find((one) => one.field === field);
    return found && t(`words:problem.${found.problem}`);
  };
  const make = () => {
    setTried(true);
    if (planProblems(plan).length > 0) return;
    const content = plan.kind === 'targeted' ? plan : { ...plan, notice: undefined };
    if (!attempt(() => mutate('sample.plan', { planId: newId(), content }))) return;
    clear();
    setTried(false);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <TextInput
        label={t('plan.name')}
        value={plan.name}
        error={errorOf('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Select
        label={t('plan.kind')}
        allowDeselect={false}
        data={planKinds.map((value) => ({ value, label: t(`plan.kind.${value}`) }))}
        value={plan.kind}
        onChange={(value) => change({ kind: planKinds.find((one) => one === value) ?? plan.kind })}
      />
      {plan.kind === 'targeted' && (
        <Select
          label={t('plan.notice')}
          data={notices.map((value) => ({ value, label: t(`quality:notice.${value}`) }))}
          value={plan.notice ?? null}
          error={errorOf('notice')}
          onChange={(value) => change({ notice: notices.find((one) => one === value) })}
        />
      )}
      <NumberInput
        label={t(plan.kind === 'perAgent' ? 'plan.sizePerAgent' : 'plan.size')}
        min={1}
        max={PLAN_SIZE_LIMIT}
        allowDecimal={false}
        value={plan.size}
        error={errorOf('size')}
        onChange={(value) => change({ size: Number(value) || 0 })}
      />
      <Input.Wrapper label={t('plan.strata')} labelElement="div">
        <Chip.Group
          multiple
          value={plan.strata}
          onChange={(values) => change({ strata: strata.filter((one) => values.includes(one)) })}
        >
          <Group gap={6}>
            {strata.map((one) => (
              <Chip key={one} size="xs" value={one}>
                {t(`plan.stratum.${one}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <Button type="submit">{t('plan.make')}</Button>
      <p className={classes.note}>{t('plan.rules')}</p>
    </form>
  );
}
