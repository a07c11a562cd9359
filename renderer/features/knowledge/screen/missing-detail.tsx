import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MissingGroup } from '../../../../domain/knowledge/missing-article.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './detail.module.css';
import { useMissingDue } from './use-missing-due.ts';
import { useNewArticle } from './use-new-article.ts';

interface Props {
  group: MissingGroup;
  /** An article about it has been begun. */
  onWritten(): void;
}

/** Who missed an article, when, and what becomes of it: it is written, or it is not needed. */
export function MissingDetail({ group, onWritten }: Props) {
  const { t } = useTranslation(['knowledge', 'words']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const begin = useNewArticle();
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  const due = useMissingDue(now)(group);
  const missingIds = group.rows.map(({ id }) => id);
  return (
    <section className={classes.detail} aria-label={group.words}>
      <h2 className={classes.title}>{group.words}</h2>
      <p className={classes.standing}>
        {t('missing.times', { count: group.rows.length })}
        {' · '}
        {t(due.late ? 'missing.late' : 'missing.due', { when: format.dayAndTime(due.at, now) })}
      </p>
      <div className={classes.actions}>
        <Button
          size="xs"
          onClick={() =>
            begin(group.words, (articleId) => {
              mutate('knowledge.settleMissing', { missingIds, state: 'answered', articleId });
              onWritten();
            })
          }
        >
          {t('missing.write')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => attempt(() => mutate('knowledge.settleMissing', { missingIds, state: 'dismissed' }))}
        >
          {t('missing.dismiss')}
        </Button>
      </div>
      <table className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">{t('missing.when')}</th>
            <th scope="col">{t('missing.who')}</th>
            <th scope="col">{t('missing.words')}</th>
            <th scope="col">{t('form.language')}</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <tr key={row.id}>
              <td className="tabular">{format.dayAndTime(row.at, now)}</td>
              <td>{names.get(row.personId) ?? t('article.somebody')}</td>
              <td lang={row.language}>{row.words}</td>
              <td>{t(`words:language.${row.language}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
