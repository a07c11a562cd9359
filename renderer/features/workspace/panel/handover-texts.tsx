import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const texts = ['summary', 'tried', 'expectation'] as const;
type Text = (typeof texts)[number];

interface Props {
  value: Record<Text, string>;
  onChange(change: Partial<Record<Text, string>>): void;
  problemOf(field: Text): string | undefined;
  maxLength?: number;
}

/** What a colleague must know before they say yes or take over, so that nobody asks the customer twice. */
export function HandoverTexts({ value, onChange, problemOf, maxLength }: Props) {
  const { t } = useTranslation('workspace');
  return texts.map((field) => (
    <Textarea
      key={field}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={maxLength}
      withAsterisk
      required
      label={t(`transfer.${field}`)}
      description={t(`transfer.${field}Why`)}
      error={problemOf(field)}
      value={value[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  ));
}
