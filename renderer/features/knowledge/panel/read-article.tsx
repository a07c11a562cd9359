import { Button } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Article } from '../../../../domain/knowledge/article.ts';
import type { TextQuery } from '../../../../domain/search/text-query.ts';
import { ArticleBody } from '../article/article-body.tsx';
import { ArticleFacts } from '../article/article-facts.tsx';
import classes from './panel.module.css';
import { useConsult } from './use-consult.ts';

interface Props {
  article: Article;
  interaction: Interaction;
  query: TextQuery | undefined;
  insert: ((passage: string) => void) | undefined;
  back(): void;
}

/** One article beside the conversation, and what it did for the matter. */
export function ReadArticle({ article, interaction, query, insert, back }: Props) {
  const { t } = useTranslation('knowledge');
  const { use, judge } = useConsult(interaction.id);
  const entry = interaction.consulted?.find(
    ({ articleId, version }) => articleId === article.articleId && version === article.version,
  );
  const used = entry !== undefined && entry.how !== 'read';
  const putIn =
    insert &&
    ((passage: string) => {
      insert(passage);
      use(article.id, 'inserted');
    });
  return (
    <article className={classes.read} aria-label={article.title}>
      <Button
        className={classes.back}
        size="compact-xs"
        variant="subtle"
        leftSection={<IconArrowLeft size={14} />}
        onClick={back}
      >
        {t('article.back')}
      </Button>
      <h3 className={classes.heading} lang={article.language}>
        {article.title}
      </h3>
      <ArticleFacts article={article} />
      <ArticleBody article={article} query={query} insert={putIn} />
      <footer className={classes.verdict}>
        <Button
          size="compact-sm"
          variant={used ? 'light' : 'default'}
          aria-pressed={used}
          leftSection={<IconCheck size={14} />}
          onClick={() => use(article.id, 'used')}
        >
          {t('article.used')}
        </Button>
        <Button
          size="compact-sm"
          variant={entry?.helped === true ? 'light' : 'default'}
          aria-pressed={entry?.helped === true}
          leftSection={<IconThumbUp size={14} />}
          onClick={() => judge(article.id, true)}
        >
          {t('article.helped')}
        </Button>
        <Button
          size="compact-sm"
          variant={entry?.helped === false ? 'light' : 'default'}
          aria-pressed={entry?.helped === false}
          leftSection={<IconThumbDown size={14} />}
          onClick={() => judge(article.id, false)}
        >
          {t('article.didNotHelp')}
        </Button>
      </footer>
    </article>
  );
}
