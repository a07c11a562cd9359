import { useTranslation } from 'react-i18next';
import type { ParameterValue } from '../../../domain/policy/parameter.ts';
import { useFormat } from '../../ui/use-format.ts';

/** A value of a parameter in words: “30 seconds”, “urgent: 24 hours”. */
export function useValueText(): (value: ParameterValue) => string {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  return ({ value, unit, of }) => {
    const text = t(`unit.${unit}`, { count: value });
    return of ? t('value.of', { of: of[language], value: text }) : text;
  };
}
