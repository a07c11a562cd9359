import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import {
  CLASS_TREE,
  type ClassAxis,
  classOf,
  classPath,
  isRetired,
} from '../../../../domain/case/class-tree.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

type Classed = Pick<Case, 'area' | 'fault' | 'areaClassId' | 'faultClassId' | 'classVersion'>;

/** What a case is classed as, from the root down, as it was called then; with a word where that is used no longer. */
export function useClassName(now: Instant): (row: Classed, axis: ClassAxis) => string {
  const { t } = useTranslation('cases');
  const { language } = useFormat();
  const tree = useView((rows) => rows.get('classtree', CLASS_TREE));
  return (row, axis) => {
    const root = axis === 'area' ? t(`area.${row.area}`) : t(`fault.${row.fault}`);
    const id = classOf(row, axis);
    const name = [root, ...classPath(tree, id, language, row.classVersion)].join(' › ');
    return isRetired(tree, id, now) ? t('class.retired', { name }) : name;
  };
}
