import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './detail.module.css';

interface Props<Step> {
  title: string;
  steps: readonly Step[];
  error: string | undefined;
  /** Adds one at the end; absent when there may be no more. */
  add: (() => void) | undefined;
  fields(step: Step, index: number): ReactNode;
}

/** Steps one after the other, each with fields of its own, and the button for one more. */
export function NumberedFields<Step extends { id: string }>({
  title,
  steps,
  error,
  add,
  fields,
}: Props<Step>) {
  const { t } = useTranslation('scripts');
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      {error && <p className={classes.note}>{error}</p>}
      <ol className={classes.steps}>
        {steps.map((step, n) => (
          <li key={step.id} className={classes.step}>
            {fields(step, n)}
          </li>
        ))}
      </ol>
      <Button
        mt={8}
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} />}
        disabled={add === undefined}
        onClick={add}
      >
        {t('steps.add')}
      </Button>
    </section>
  );
}
