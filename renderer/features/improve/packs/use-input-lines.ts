import { useTranslation } from 'react-i18next';
import type { PackInputs } from '../../../../domain/pack/pack.ts';
import { useFormat } from '../../../ui/use-format.ts';

interface InputLines {
  sample: string;
  complaint(one: PackInputs['complaints'][number]): string;
  theme(one: PackInputs['themes'][number]): string;
  problem(one: PackInputs['problems'][number]): string;
  correction(one: PackInputs['corrections'][number]): string;
}

/** What lies on the table in words: the screen and the printed sheet say the same. */
export function useInputLines({ sample }: PackInputs): InputLines {
  const { t } = useTranslation(['improve', 'cases']);
  const { number } = useFormat();
  const { n, mean, low, high } = sample;
  const interval = low === undefined || high === undefined ? '–' : `${number(low, 1)} – ${number(high, 1)}`;
  return {
    sample:
      mean === undefined
        ? t('pack.noSample')
        : t('pack.sample', { count: n, mean: number(mean, 1), interval }),
    complaint: ({ area, fault, caseIds }) => {
      const name = `${t(`cases:area.${area}`)} · ${t(`cases:fault.${fault}`)}`;
      return t('pack.complaints', { name, count: caseIds.length });
    },
    theme: ({ theme, feedbackIds }) => `${t(`theme.${theme}`)} ${feedbackIds.length}`,
    problem: ({ title, state, count }) =>
      `${title} · ${t('problem.timesInAll', { count })} · ${t(`problem.state.${state}`)}`,
    correction: ({ title, state, overdue }) =>
      [title, t(`correction.state.${state}`), overdue && t('overdue')].filter(Boolean).join(' · '),
  };
}
