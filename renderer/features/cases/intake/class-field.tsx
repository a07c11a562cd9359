import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { areaSchema, faultSchema } from '../../../../domain/case/case.ts';
import {
  CLASS_TREE,
  type ClassAxis,
  classesNow,
  classesOfRoot,
  classPath,
} from '../../../../domain/case/class-tree.ts';
import type { IntakeForm } from '../../../../domain/case/intake.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

type Classed = Pick<IntakeForm, 'area' | 'fault' | 'areaClassId' | 'faultClassId'>;

interface Props {
  axis: ClassAxis;
  form: Classed;
  change(part: Classed): void;
  problemOf(field: string): string | undefined;
}

/** One of the two ways a case is classed by: a root, or a class in force below it, named from the root down (C-062). */
export function ClassField({ axis, form, change, problemOf }: Props) {
  const { t } = useTranslation('cases');
  const { language } = useFormat();
  const now = useNow(MINUTE);
  const tree = useView((rows) => rows.get('classtree', CLASS_TREE));
  const version = classesNow(tree, now);
  const roots =
    axis === 'area'
      ? areaSchema.options.map((root) => ({ root, name: t(`area.${root}`) }))
      : faultSchema.options.map((root) => ({ root, name: t(`fault.${root}`) }));
  const data = roots.flatMap(({ root, name }) => [
    { value: root, label: name },
    ...classesOfRoot(version?.classes ?? [], axis, root).map(({ one }) => ({
      value: `${root}/${one.id}`,
      label: [name, ...classPath(tree, one.id, language, version?.version)].join(' › '),
    })),
  ]);
  const [root, classId] = axis === 'area' ? [form.area, form.areaClassId] : [form.fault, form.faultClassId];
  const chosen = classId === undefined ? root : `${root}/${classId}`;
  return (
    <Select
      size="sm"
      label={t(`field.${axis}`)}
      data={data}
      required
      withAsterisk
      searchable={data.length > 8}
      value={data.some(({ value }) => value === chosen) ? (chosen ?? null) : (root ?? null)}
      error={problemOf(axis)}
      comboboxProps={{ withinPortal: false }}
      onChange={(value) => change(chosenIn(axis, value))}
    />
  );
}

function chosenIn(axis: ClassAxis, value: string | null): Classed {
  const [root, classId] = value?.split('/') ?? [];
  return axis === 'area'
    ? { area: areaSchema.safeParse(root).data, areaClassId: classId }
    : { fault: faultSchema.safeParse(root).data, faultClassId: classId };
}
