import { useTranslation } from 'react-i18next';
import { type Case, roundOf } from '../../../../domain/case/case.ts';
import { Tag } from '../../../ui/tag.tsx';
import { UrgentTag } from '../../../ui/urgent-tag.tsx';

/** Urgency, priority and the round, where there is more than one. */
export function CaseMarks({ row }: { row: Case }) {
  const { t } = useTranslation('cases');
  const round = roundOf(row)?.n ?? 1;
  return (
    <>
      {row.urgent && <UrgentTag word={t('urgent')} />}
      <Tag>{t(`priority.${row.priority}`)}</Tag>
      {round > 1 && <Tag>{t('round', { n: round })}</Tag>}
    </>
  );
}
