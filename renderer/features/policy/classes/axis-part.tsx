import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { areaSchema, faultSchema } from '../../../../domain/case/case.ts';
import type { ClassAxis } from '../../../../domain/case/class-tree.ts';
import classes from '../policy-screen.module.css';

/** One of the two ways a case is classed by. */
export function AxisPart({ axis, children }: { axis: ClassAxis; children: ReactNode }) {
  const { t } = useTranslation('cases');
  return (
    <section className={classes.part} aria-label={t(`field.${axis}`)}>
      <h3>{t(`field.${axis}`)}</h3>
      {children}
    </section>
  );
}

/** What a root is called wherever cases are. */
export function useRootName(): (axis: ClassAxis, root: string) => string {
  const { t } = useTranslation('cases');
  return (axis, root) =>
    axis === 'area' ? t(`area.${areaSchema.parse(root)}`) : t(`fault.${faultSchema.parse(root)}`);
}
