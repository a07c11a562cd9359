import { Chip, Group, Input } from '@mantine/core';
import { useId } from 'react';

interface Props<T extends string> {
  label: string;
  choices: readonly { value: T; label: string }[];
  value: T | undefined;
  onChange(value: T): void;
  error: string | undefined;
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ label, choices, value, onChange, error }: Props<T>) {
  // Without a name of their own the radio buttons of a whole form are one group, and Tab finds only one of them.
  const name = useId();
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id: name }} withAsterisk error={error}>
      <Chip.Group
        value={value ?? null}
        onChange={(picked) => {
          const found = choices.find((choice) => choice.value === picked);
          if (found) onChange(found.value);
        }}
      >
        <Group
          gap={6}
          mt={4}
          role="radiogroup"
          aria-labelledby={name}
          aria-invalid={error ? true : undefined}
        >
          {choices.map((choice) => (
            <Chip key={choice.value} name={name} size="xs" radius="sm" value={choice.value}>
              {choice.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
