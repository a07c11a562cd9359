import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type FileWhy, fileWhySchema } from '../../../../domain/customer/viewing.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import classes from './file.module.css';

/** The file of somebody one does not serve opens for a reason, which is written down (C-258). */
export function WhyOpen({ open }: { open(why: FileWhy): void }) {
  const { t } = useTranslation(['customers', 'words']);
  return (
    <section aria-label={t('why.title')} className={classes.why}>
      <EmptyState icon={IconLock} title={t('why.title')} hint={t('why.hint')} />
      <div className={classes.reasons}>
        {fileWhySchema.options.map((why) => (
          <Button key={why} variant="default" size="xs" onClick={() => open(why)}>
            {t(`words:fileWhy.${why}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
