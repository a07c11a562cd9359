import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Article, articleVersionId, mayApprove } from '../../../../domain/knowledge/article.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './detail.module.css';
import { contentOf } from './edit-draft.ts';
import { SendBack } from './send-back.tsx';
import { ShareArticle } from './share-article.tsx';

interface Props {
  article: Article;
  write(): void;
}

/** What this person may do with this version. */
export function ArticleActions({ article, write }: Props) {
  const { person } = useSession();
  const isEditor = hasRole(person, 'knowledgeEditor');
  const theirs = isEditor || article.authorIds.includes(person.id);
  if (article.state === 'draft' && theirs) return <DraftActions article={article} write={write} />;
  if (article.state === 'inReview' && theirs) return <ReviewActions article={article} />;
  if (article.state === 'published' && isEditor) return <PublishedActions article={article} />;
  return null;
}

function DraftActions({ article, write }: Props) {
  const { t } = useTranslation('knowledge');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id } = article;
  return (
    <div className={classes.actions}>
      <Button size="xs" onClick={write}>
        {t('action.write')}
      </Button>
      <Button size="xs" variant="default" onClick={() => attempt(() => mutate('knowledge.submit', { id }))}>
        {t('action.submit')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        onClick={() => {
          if (attempt(() => mutate('knowledge.discard', { id }))) go({ screen: 'knowledge' });
        }}
      >
        {t('action.discard')}
      </Button>
    </div>
  );
}

/** The approver is never the author; whoever wrote on it can only take it back. */
function ReviewActions({ article }: { article: Article }) {
  const { t } = useTranslation('knowledge');
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [sending, send] = useState(false);
  const { id } = article;
  if (!mayApprove(article, person))
    return (
      <div className={classes.actions}>
        <span className={classes.hint}>{t('action.anotherApproves')}</span>
        <Button
          size="xs"
          variant="default"
          onClick={() => attempt(() => mutate('knowledge.sendBack', { id, reason: '' }))}
        >
          {t('action.takeBack')}
        </Button>
      </div>
    );
  if (sending) return <SendBack id={id} done={() => send(false)} />;
  return (
    <div className={classes.actions}>
      <Button size="xs" onClick={() => attempt(() => mutate('knowledge.approve', { id }))}>
        {t('action.approve')}
      </Button>
      <Button size="xs" variant="default" onClick={() => send(true)}>
        {t('action.sendBack')}
      </Button>
    </div>
  );
}

function PublishedActions({ article }: { article: Article }) {
  const { t } = useTranslation('knowledge');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id, articleId, version } = article;
  const nextId = articleVersionId(articleId, version + 1);
  const begun = useView((rows) => rows.get('article', nextId) !== undefined, [nextId]);
  const writeNext = () =>
    attempt(() => {
      const content = contentOf(article);
      if (!begun) mutate('knowledge.write', { articleId, version: version + 1, content, basedOn: null });
      go({ screen: 'knowledge', articleId: nextId, writing: !begun });
    });
  return (
    <>
      <div className={classes.actions}>
        <Button size="xs" onClick={writeNext}>
          {t(begun ? 'action.openNext' : 'action.writeNext')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => attempt(() => mutate('knowledge.confirm', { id }))}
        >
          {t('action.confirm')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => attempt(() => mutate('knowledge.retire', { id }))}
        >
          {t('action.retire')}
        </Button>
      </div>
      <ShareArticle article={article} />
    </>
  );
}
