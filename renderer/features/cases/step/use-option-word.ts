import { useTranslation } from 'react-i18next';
import { attemptOutcomeSchema, criterionSchema, tierSchema } from '../../../../domain/case/case.ts';
import type { FieldName } from '../../../../domain/case/steps.ts';
import { kindSchema } from '../../../../domain/interaction/kind.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';

/** The word for one of the choices of a field. */
export function useOptionWord(field: FieldName): (option: string) => string {
  const { t } = useTranslation(['cases', 'words']);
  const { word } = useChannelWords();
  return (option) => {
    if (field === 'channel') return word(option);
    const kind = kindSchema.safeParse(option);
    if (field === 'kind' && kind.success) return t(`words:kind.${kind.data}`);
    const tier = tierSchema.safeParse(option);
    if (field === 'tier' && tier.success) return t(`tier.${tier.data}`);
    const criterion = criterionSchema.safeParse(option);
    if (criterion.success) return t(`criterion.${criterion.data}`);
    const outcome = attemptOutcomeSchema.safeParse(option);
    if (outcome.success && field === 'outcome') return t(`words:callbackOutcome.${outcome.data}`);
    return t(`option.${option as 'yes' | 'no' | 'noAnswer' | 'feasible' | 'unclear'}`);
  };
}
