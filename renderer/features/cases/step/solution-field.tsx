import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import { solutionsFor } from '../../../../domain/case/solution.ts';
import type { StepForm } from '../../../../domain/case/steps.ts';
import { useView } from '../../../data/index.ts';

interface Props {
  row: Case;
  label: string;
  form: StepForm;
  change(part: StepForm): void;
}

const SHOWN = 60;

/** A solution the department has planned before, those of this type of problem first; its words begin the plan (C-094). */
export function SolutionField({ row, label, form, change }: Props) {
  const { t } = useTranslation('cases');
  const known = useView(
    (rows) => rows.where('solution', 'departmentId', row.departmentId ?? ''),
    [row.departmentId],
  );
  const solutions = solutionsFor(known, row);
  if (solutions.length === 0) return null;
  const data = solutions.map(({ id, text, caseIds }) => ({
    value: id,
    label: t('solution.line', { text: text.slice(0, SHOWN), count: caseIds.length }),
  }));
  return (
    <Select
      label={label}
      description={t('solution.why')}
      placeholder={t('solution.none')}
      data={data}
      searchable
      clearable
      value={form.solutionId ?? null}
      comboboxProps={{ withinPortal: false }}
      onChange={(solutionId) => {
        const chosen = solutions.find(({ id }) => id === solutionId);
        change(chosen ? { solutionId: chosen.id, solution: chosen.text } : { solutionId: undefined });
      }}
    />
  );
}
