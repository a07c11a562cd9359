import { useTranslation } from 'react-i18next';
import type { Correction } from '../../../domain/correction/correction.ts';
import { isRequest } from '../../../domain/correction/request.ts';

/** How far an action is, in a word; of what a finding asked for, in the words of a request. */
export function useStateText(): (row: Pick<Correction, 'state' | 'finding' | 'judged'>) => string {
  const { t } = useTranslation('improve');
  return (row) => {
    if (row.judged) return t(`correction.judgement.${row.judged.judgement}`);
    if (isRequest(row) && (row.state === 'open' || row.state === 'done'))
      return t(`request.state.${row.state}`);
    return t(`correction.state.${row.state}`);
  };
}
