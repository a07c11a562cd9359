import { useTranslation } from 'react-i18next';
import { type Article, isReviewDue } from '../../../../domain/knowledge/article.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './facts.module.css';

/** Who keeps an article, which version it is, and whether it can still be trusted (C-226). */
export function ArticleFacts({ article }: { article: Article }) {
  const { t } = useTranslation(['knowledge', 'words']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const owner = useView((rows) => rows.get('person', article.ownerId)?.name, [article.ownerId]);
  return (
    <p className={classes.facts}>
      <span>{t(`kind.${article.kind}`)}</span>
      <span>{t('article.version', { version: article.version })}</span>
      {owner && <span>{t('article.keptBy', { name: owner })}</span>}
      <span>{t('article.updated', { day: format.day(article.updatedAt, now) })}</span>
      {isReviewDue(article, now) && <span className={classes.due}>{t('article.reviewDue')}</span>}
    </p>
  );
}
