import { ActionIcon, Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Answer, type Criterion, factSchema } from '../../../../domain/evaluation/scorecard.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useAnswerSign } from '../course/steps.tsx';
import classes from './cards.module.css';

const answers: readonly Answer[] = [1, 0.5, 0, 'notApplicable'];

interface Props {
  criterion: Criterion;
  /** Those that stand before it: a condition may look at them. */
  earlier: readonly Criterion[];
  isWrong(field: string): boolean;
  onChange(next: Criterion): void;
  /** Not for the last one of a section. */
  onRemove: (() => void) | undefined;
}

/** One criterion of a draft: what it asks in both languages, its weight, and what it depends on. */
export function CriterionFields({ criterion, earlier, isWrong, onChange, onRemove }: Props) {
  const { t } = useTranslation('evaluation');
  const { language } = useFormat();
  const signOf = useAnswerSign();
  const { id, name, guidance, weight, critical, fact, onlyIf } = criterion;
  const change = (part: Partial<Criterion>) => onChange({ ...criterion, ...part });
  const guided = guidance ?? { 'zh-CN': '', en: '' };
  return (
    <div className={classes.criterion}>
      {(['zh-CN', 'en'] as const).map((one) => (
        <TextInput
          key={one}
          size="xs"
          label={t(`cards.asks.${one}`)}
          value={name[one]}
          error={isWrong(id)}
          onChange={(event) => change({ name: { ...name, [one]: event.currentTarget.value } })}
        />
      ))}
      <NumberInput
        size="xs"
        label={t('cards.weight')}
        min={0}
        value={weight}
        error={isWrong(`weight.${id}`)}
        onChange={(value) => change({ weight: Number(value) || 0 })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={!onRemove}
        aria-label={t('cards.removeCriterion', { criterion: name[language] })}
        onClick={onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
      {(['zh-CN', 'en'] as const).map((one) => (
        <TextInput
          key={one}
          size="xs"
          label={t(`cards.guidance.${one}`)}
          value={guided[one]}
          onChange={(event) => change({ guidance: { ...guided, [one]: event.currentTarget.value } })}
        />
      ))}
      <Checkbox
        size="xs"
        className={classes.check}
        label={t('cards.critical')}
        checked={critical}
        onChange={(event) => change({ critical: event.currentTarget.checked })}
      />
      <span />
      <Select
        size="xs"
        label={t('cards.fact')}
        placeholder={t('cards.byPerson')}
        clearable
        data={factSchema.options.map((value) => ({ value, label: t(`cards.fact.${value}`) }))}
        value={fact ?? null}
        onChange={(value) => change({ fact: factSchema.options.find((one) => one === value) })}
      />
      <Select
        size="xs"
        label={t('cards.condition')}
        placeholder={t('cards.always')}
        clearable
        data={earlier.map((one) => ({ value: one.id, label: one.name[language] }))}
        value={onlyIf?.criterionId ?? null}
        error={isWrong(`onlyIf.${id}`)}
        onChange={(criterionId) =>
          change({ onlyIf: criterionId ? { criterionId, answers: onlyIf?.answers ?? [0] } : undefined })
        }
      />
      {onlyIf && (
        <MultiSelect
          size="xs"
          label={t('cards.conditionAnswers')}
          data={answers.map((answer) => ({ value: String(answer), label: signOf(answer) }))}
          value={onlyIf.answers.map(String)}
          onChange={(values) => {
            const wanted = answers.filter((answer) => values.includes(String(answer)));
            if (wanted.length) change({ onlyIf: { ...onlyIf, answers: wanted } });
          }}
        />
      )}
    </div>
  );
}
