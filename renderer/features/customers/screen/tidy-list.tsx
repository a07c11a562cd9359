import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LikelyDuplicates } from '../../../../contract/http/customers.ts';
import { useApi } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import classes from './customers-screen.module.css';

/** Files that look like one person's, to be compared one by one: what is to be tidied every month (C-231). */
export function TidyList() {
  const { t } = useTranslation(['customers', 'words']);
  const api = useApi();
  const [found, setFound] = useState<LikelyDuplicates['pairs'] | 'busy' | 'failed'>();
  const look = async () => {
    setFound('busy');
    try {
      setFound((await api.likelyDuplicates()).pairs);
    } catch {
      setFound('failed');
    }
  };
  if (!Array.isArray(found))
    return (
      <>
        <Button size="xs" variant="default" loading={found === 'busy'} onClick={() => void look()}>
          {t('tidy.look')}
        </Button>
        {found === 'failed' && (
          <p className={classes.quiet} role="alert">
            {t('merge.unreachable')}
          </p>
        )}
      </>
    );
  if (found.length === 0)
    return (
      <p className={classes.quiet} role="status">
        {t('tidy.none')}
      </p>
    );
  return (
    <ul aria-label={t('duplicates.title')} className={classes.pairs}>
      {found.map(({ one, other, signs }) => (
        <li key={`${one.id}/${other.id}`}>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => go({ screen: 'customers', customerId: one.id })}
          >
            {`${one.name} · ${other.name}`}
          </Button>
          <span className={classes.quiet}>
            {signs.map((sign) => t(`words:duplicateSign.${sign}`)).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
