import { useTranslation } from 'react-i18next';
import {
  isRightsClose,
  isRightsLate,
  type RightsRequest,
} from '../../../../domain/privacy/rights/rights-request.ts';
import type { Instant } from '../../../../domain/time.ts';
import { Tag } from '../../../ui/tag.tsx';
import classes from '../policy-screen.module.css';

/** In words when it is late or nearly, quiet otherwise. */
export function DueMark({ row, now, fallback }: { row: RightsRequest; now: Instant; fallback: string }) {
  const { t } = useTranslation('policy');
  if (isRightsLate(row, now)) return <Tag tone="late">{t('rights.isLate')}</Tag>;
  if (isRightsClose(row, now)) return <Tag>{fallback}</Tag>;
  return <span className={classes.id}>{fallback}</span>;
}
