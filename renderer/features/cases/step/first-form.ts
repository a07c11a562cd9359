import { type Case, roundOf, tierOf } from '../../../../domain/case/case.ts';
import type { StepName } from '../../../../domain/case/machine.ts';
import { reportDraft } from '../../../../domain/case/report.ts';
import { type StepForm, stepSpecs } from '../../../../domain/case/steps.ts';

/** What a form begins with: what is known already needs no typing. */
export function firstForm(row: Case, step: StepName): StepForm {
  const start: StepForm = stepSpecs[step].fields.some(({ name }) => name === 'channel')
    ? { channel: row.channel }
    : {};
  switch (step) {
    case 'send':
    case 'grade':
      return { ...start, ...(row.departmentId !== undefined && { departmentId: row.departmentId }) };
    case 'findings':
      return { ...start, ...(row.departmentId !== undefined && { unitId: row.departmentId }) };
    case 'tell':
    case 'finalReply':
      return { ...start, text: roundOf(row)?.plan?.solution ?? '' };
    case 'regrade':
      return { ...start, criteria: row.grades.at(-1)?.criteria ?? [] };
    case 'reclassify': {
      const { area, fault, areaClassId, faultClassId } = row;
      return { ...start, area, fault, areaClassId, faultClassId };
    }
    case 'raiseTier':
      return { ...start, tier: tierOf(row) === '2' ? '3' : '2' };
    case 'summarise':
      return { ...start, text: reportDraft(row) };
    case 'publicise':
    case 'revise':
      return { ...start, text: row.summary };
    default:
      return start;
  }
}
