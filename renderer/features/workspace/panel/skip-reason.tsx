import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type SkippedStep, skipReasonSchema } from '../../../../domain/script/skipped-step.ts';
import classes from './required-steps.module.css';

interface Props {
  step: string;
  /** What the step is called, for whoever hears the field only. */
  name: string;
  value: SkippedStep | undefined;
  onChange(next: SkippedStep | undefined): void;
  error: string | undefined;
}

/** Why a required step was left out (C-051); another reason is told in words. */
export function SkipReasonField({ step, name, value, onChange, error }: Props) {
  const { t } = useTranslation('workspace');
  return (
    <div className={classes.reason}>
      <Select
        size="xs"
        clearable
        openOnFocus={false}
        aria-label={t('steps.skipOf', { name })}
        placeholder={t('steps.skip')}
        data={skipReasonSchema.options.map((why) => ({ value: why, label: t(`steps.why.${why}`) }))}
        value={value?.why ?? null}
        onChange={(picked) => {
          const why = skipReasonSchema.safeParse(picked);
          onChange(why.success ? { step, words: value?.words ?? '', why: why.data } : undefined);
        }}
        error={value?.why === 'other' ? undefined : error}
        comboboxProps={{ withinPortal: false }}
      />
      {value?.why === 'other' && (
        <TextInput
          size="xs"
          maxLength={500}
          aria-label={t('steps.wordsOf', { name })}
          placeholder={t('steps.words')}
          error={error}
          value={value.words}
          onChange={(event) => onChange({ ...value, words: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
