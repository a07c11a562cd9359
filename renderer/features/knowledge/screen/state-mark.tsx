import { useTranslation } from 'react-i18next';
import { type Article, isReviewDue } from '../../../../domain/knowledge/article.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, usePending } from '../../../data/index.ts';
import classes from './screen.module.css';

/** Where a version stands. What the server has not confirmed yet is said to be requested: it decides. */
export function StateMark({ article }: { article: Article }) {
  const { t } = useTranslation('knowledge');
  const now = useNow(MINUTE);
  const pending = usePending('article', article.id);
  const requested = pending.some((name) => name !== 'knowledge.write');
  const due = isReviewDue(article, now);
  return (
    <span className={classes.state} data-state={due ? 'due' : article.state}>
      {t(due ? 'article.reviewDue' : `state.${article.state}`)}
      {requested && ` · ${t('state.requested')}`}
    </span>
  );
}
