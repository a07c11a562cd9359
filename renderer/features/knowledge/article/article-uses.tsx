import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleUses } from '../../../../contract/http/knowledge.ts';
import { TransportError, useApi, useSyncStatus } from '../../../data/index.ts';
import classes from './facts.module.css';

/** How an article has served so far, in all its versions (C-228). Only the centre knows; offline nothing is said. */
export function ArticleServed({ articleId }: { articleId: string }) {
  const { t } = useTranslation('knowledge');
  const uses = useArticleUses(articleId);
  if (!uses) return null;
  const { read, used, helped, didNotHelp } = uses;
  return (
    <p className={classes.facts} role="note" aria-label={t('uses.title')}>
      {read === 0 ? (
        <span>{t('uses.never')}</span>
      ) : (
        <>
          <span>{t('uses.read', { count: read })}</span>
          <span>{t('uses.used', { n: used })}</span>
          <span>{t('uses.helped', { helped, judged: helped + didNotHelp })}</span>
        </>
      )}
    </p>
  );
}

function useArticleUses(articleId: string): ArticleUses | undefined {
  const api = useApi();
  const { connection, pending } = useSyncStatus();
  const settled = connection === 'online' && pending === 0;
  const [uses, setUses] = useState<ArticleUses>();
  useEffect(() => {
    if (!settled) return;
    let gone = false;
    const ask = async () => {
      try {
        const answer = await api.articleUses(articleId);
        if (!gone) setUses(answer);
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
      }
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [api, articleId, settled]);
  return uses;
}
