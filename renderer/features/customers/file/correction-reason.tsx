import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type CorrectionWhy,
  chosenCorrectionWhys,
  correctionWhySchema,
} from '../../../../domain/customer/field-rights.ts';
import classes from './file.module.css';

interface Props {
  why: CorrectionWhy | undefined;
  choose(why: CorrectionWhy | undefined): void;
  missing: boolean;
}

/** Why something known is put otherwise: nothing is chosen beforehand, or the first choice would be everybody's. */
export function CorrectionReason({ why, choose, missing }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  return (
    <NativeSelect
      size="xs"
      className={classes.input}
      aria-label={t('field.why')}
      value={why ?? ''}
      error={missing ? t('words:problem.required') : undefined}
      onChange={(event) => choose(correctionWhySchema.safeParse(event.currentTarget.value).data)}
      data={[
        { value: '', label: t('field.why') },
        ...chosenCorrectionWhys.map((value) => ({ value, label: t(`words:correctionWhy.${value}`) })),
      ]}
    />
  );
}
