import { TextInput } from '@mantine/core';

interface Props {
  label: string;
  /** As it was typed, in yuan: what is no amount yet stays as it is. */
  value: string;
  error?: string | undefined;
  onChange(value: string): void;
}

/** An amount in yuan, typed as text so that no decimal is rounded on the way. */
export function FenInput({ label, value, error, onChange }: Props) {
  return (
    <TextInput
      label={label}
      withAsterisk
      inputMode="decimal"
      maxLength={13}
      leftSection="¥"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
