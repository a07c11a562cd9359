import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayMerge } from '../../../../domain/customer/field-rights.ts';
import { useSession } from '../../../data/index.ts';
import classes from './file.module.css';
import { MergeForm } from './merge-form.tsx';
import type { FileView } from './use-file.ts';

/** Files that look like the same person's: said in a line, compared when somebody wants to. */
export function Duplicates({ file, stayHere }: { file: FileView; stayHere(): void }) {
  const { t } = useTranslation(['customers', 'words']);
  const { person } = useSession();
  const [opened, setOpened] = useState<string>();
  const duplicates = file.answer?.duplicates ?? [];
  const [survivor] = file.family;
  if (duplicates.length === 0 || !survivor) return null;
  return (
    <section className={classes.section} aria-label={t('duplicates.title')}>
      <h3 className={classes.title}>{t('duplicates.title')}</h3>
      <ul className={classes.list}>
        {duplicates.map(({ customer, signs }) => (
          <li key={customer.id} className={classes.duplicate}>
            <IconUsers size={15} aria-hidden />
            <span>
              {customer.name}{' '}
              <span className={classes.quiet}>
                {signs.map((sign) => t(`words:duplicateSign.${sign}`)).join(' · ')}
              </span>
            </span>
            {mayMerge(person) && opened !== customer.id && (
              <Button
                variant="default"
                size="compact-xs"
                aria-label={t('duplicates.compareWith', { name: customer.name })}
                onClick={() => setOpened(customer.id)}
              >
                {t('duplicates.compare')}
              </Button>
            )}
            {opened === customer.id && (
              <MergeForm
                file={file}
                survivor={survivor}
                other={customer}
                signs={signs}
                close={() => {
                  stayHere();
                  setOpened(undefined);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
