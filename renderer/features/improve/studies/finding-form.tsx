import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Theme, themes } from '../../../../domain/feedback/feedback.ts';
import { newId, useMutate } from '../../../data/index.ts';
import classes from '../improve.module.css';
import { SayForm } from '../parts/say-form.tsx';

/** What follows from what customers said, and what it is about. */
export function FindingForm({ studyId }: { studyId: string }) {
  const { t } = useTranslation('improve');
  const mutate = useMutate();
  const [theme, setTheme] = useState<Theme>();
  const send = (text: string) => {
    const finding = { text, ...(theme && { theme }) };
    mutate('study.find', { studyId, findingId: newId(), finding });
    setTheme(undefined);
  };
  return (
    <section className={classes.card} aria-label={t('study.addFinding')}>
      <Select
        label={t('study.theme')}
        clearable
        data={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        value={theme ?? null}
        onChange={(value) => setTheme(themes.find((one) => one === value))}
        comboboxProps={{ withinPortal: false }}
      />
      <SayForm
        name={t('study.addFinding')}
        label={t('study.finding')}
        draftKey={`finding.${studyId}`}
        quiet
        send={send}
      />
    </section>
  );
}
