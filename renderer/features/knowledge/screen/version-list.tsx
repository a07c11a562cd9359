import { useTranslation } from 'react-i18next';
import type { Article } from '../../../../domain/knowledge/article.ts';
import { useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import classes from './detail.module.css';
import { StateMark } from './state-mark.tsx';

/** The versions of an article that this person may read, newest first. */
export function VersionList({ article }: { article: Article }) {
  const { t } = useTranslation('knowledge');
  const versions = useView(
    (rows) => rows.where('article', 'articleId', article.articleId).sort((a, b) => b.version - a.version),
    [article.articleId],
  );
  if (versions.length < 2) return null;
  return (
    <nav className={classes.versions} aria-label={t('article.versions')}>
      <h3>{t('article.versions')}</h3>
      <ul>
        {versions.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one.id === article.id ? 'true' : undefined}
              onClick={() => go({ screen: 'knowledge', articleId: one.id })}
            >
              {t('article.version', { version: one.version })}
            </button>
            <StateMark article={one} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
