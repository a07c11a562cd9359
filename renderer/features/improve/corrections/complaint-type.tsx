import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { areaSchema, faultSchema } from '../../../../domain/case/case.ts';
import type { Correction } from '../../../../domain/correction/correction.ts';
import classes from '../improve.module.css';

type Type = NonNullable<Correction['complaintsOf']>;

interface Props {
  value: Type | undefined;
  choose(value: Type | undefined): void;
}

/** Which complaints an action is made against; all of them when nothing is chosen (C-129). */
export function ComplaintType({ value, choose }: Props) {
  const { t } = useTranslation(['improve', 'cases']);
  return (
    <div className={classes.pair}>
      <Select
        label={t('correction.complaintsOf')}
        clearable
        placeholder={t('correction.allComplaints')}
        data={areaSchema.options.map((one) => ({ value: one, label: t(`cases:area.${one}`) }))}
        value={value?.area ?? null}
        onChange={(next) => {
          const area = areaSchema.safeParse(next).data;
          choose(area && { fault: value?.fault ?? 'none', area });
        }}
        comboboxProps={{ withinPortal: false }}
      />
      {value && (
        <Select
          label={t('cases:field.fault')}
          allowDeselect={false}
          data={faultSchema.options.map((one) => ({ value: one, label: t(`cases:fault.${one}`) }))}
          value={value.fault}
          onChange={(next) => choose({ ...value, fault: faultSchema.catch(value.fault).parse(next) })}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </div>
  );
}
