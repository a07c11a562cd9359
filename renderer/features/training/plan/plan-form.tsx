import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthsOfYear } from '../../../../domain/calendar/month.ts';
import {
  courseCategories,
  courseCategorySchema,
  courseModeSchema,
  courseModes,
} from '../../../../domain/training/course.ts';
import {
  itemsOf,
  type PlanItem,
  planProblems,
  type YearPlan,
} from '../../../../domain/training/year-plan.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { KeyHint, Keys } from '../../../ui/key-hint.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { KeyForm } from '../../improve/index.ts';
import classes from '../training.module.css';

interface Props {
  year: string;
  plan: YearPlan | undefined;
  done(): void;
}

const blank: PlanItem = { content: '', category: 'platform', month: '', mode: '', people: '' };

/** The lines of a year's plan; content, time, manner and people have to stand in each (C-242). */
export function PlanForm({ year, plan, done }: Props) {
  const { t } = useTranslation(['training', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const basedOn = plan?.versions.length ?? 0;
  const [draft, keep, clear] = useDraft<{ items: PlanItem[]; why: string }>(
    `training.plan.${year}.${basedOn}`,
    {
      items: plan ? [...itemsOf(plan)] : courseCategories.map((category) => ({ ...blank, category })),
      why: '',
    },
  );
  const [tried, setTried] = useState(false);
  const { items, why } = draft;
  const problems = planProblems(year, items, why, plan);
  const errorOf = (field: string) => {
    const found = tried && problems.find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const put = (n: number, part: Partial<PlanItem>) =>
    keep({ why, items: items.map((one, i) => (i === n ? { ...one, ...part } : one)) });
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (!attempt(() => mutate('yearPlan.write', { year, basedOn, items, why }))) return;
    clear();
    done();
  };
  const name = t(plan ? 'plan.change' : 'plan.make', { year });
  return (
    <KeyForm name={name} className={undefined} submit={submit}>
      <div className={classes.team}>
        <h2 className={classes.title}>{name}</h2>
        {items.map((item, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <fieldset key={n} className={classes.card} aria-label={t('plan.line', { n: n + 1 })}>
            <div className={classes.pair}>
              <TextInput
                label={t('field.content')}
                withAsterisk
                maxLength={200}
                value={item.content}
                error={errorOf(`items.${n}.content`)}
                onChange={(event) => put(n, { content: event.currentTarget.value })}
              />
              <NativeSelect
                label={t('field.category')}
                data={courseCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
                value={item.category}
                onChange={(event) =>
                  put(n, {
                    category: courseCategorySchema.catch('platform').parse(event.currentTarget.value),
                  })
                }
              />
              <NativeSelect
                label={t('field.month')}
                withAsterisk
                data={['', ...monthsOfYear(`${year}-01`)]}
                value={item.month}
                error={errorOf(`items.${n}.month`)}
                onChange={(event) => put(n, { month: event.currentTarget.value })}
              />
              <NativeSelect
                label={t('field.mode')}
                withAsterisk
                data={[
                  { value: '', label: '' },
                  ...courseModes.map((value) => ({ value, label: t(`mode.${value}`) })),
                ]}
                value={item.mode}
                error={errorOf(`items.${n}.mode`)}
                onChange={(event) =>
                  put(n, { mode: courseModeSchema.safeParse(event.currentTarget.value).data ?? '' })
                }
              />
              <TextInput
                label={t('field.forWhom')}
                withAsterisk
                maxLength={200}
                value={item.people}
                error={errorOf(`items.${n}.people`)}
                onChange={(event) => put(n, { people: event.currentTarget.value })}
              />
              <div className={classes.actions}>
                <KeyHint label={t('plan.removeLine')}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('plan.removeLine')}
                    onClick={() => keep({ why, items: items.filter((_, i) => i !== n) })}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </KeyHint>
              </div>
            </div>
          </fieldset>
        ))}
        {errorOf('items') && <p role="alert">{errorOf('items')}</p>}
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} />}
            onClick={() => keep({ why, items: [...items, blank] })}
          >
            {t('plan.addLine')}
          </Button>
        </div>
        {plan && (
          <TextInput
            label={t('plan.why')}
            withAsterisk
            maxLength={500}
            value={why}
            error={errorOf('why')}
            onChange={(event) => keep({ items, why: event.currentTarget.value })}
          />
        )}
        <div className={classes.actions}>
          <Button variant="default" onClick={done}>
            {t('close')}
          </Button>
          <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
            {t('plan.write')}
          </Button>
        </div>
      </div>
    </KeyForm>
  );
}
