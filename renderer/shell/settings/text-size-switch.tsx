import { SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { textSizes, useTextSize } from './use-text-size.ts';

/** How large everything is written, for this person, on every machine. */
export function TextSizeSwitch() {
  const { t } = useTranslation('shell');
  const label = useId();
  const [size, keep] = useTextSize();
  return (
    <div>
      <Text id={label} size="xs" mb={4} title={t('textSize.why')}>
        {t('textSize.label')}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-labelledby={label}
        value={String(size)}
        onChange={(value) => keep(textSizes.find((one) => String(one) === value) ?? 100)}
        data={textSizes.map((one) => ({ value: String(one), label: `${one} %` }))}
      />
    </div>
  );
}
