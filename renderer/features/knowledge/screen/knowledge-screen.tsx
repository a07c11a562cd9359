import { Button, Chip, Group, VisuallyHidden } from '@mantine/core';
import { IconBook, IconPencilPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../../domain/knowledge/article.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useDraft, useNow, useSession, useView } from '../../../data/index.ts';
import { go, usePlace } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { SearchField } from '../panel/search-field.tsx';
import { useSearch } from '../search/use-search.ts';
import { ArticleDetail } from './article-detail.tsx';
import { ArticleList } from './article-list.tsx';
import { MissingDetail } from './missing-detail.tsx';
import { MissingList } from './missing-list.tsx';
import classes from './screen.module.css';
import { liesOn, onShelf, type Shelf, shelves, shelvesOf } from './shelf.ts';
import { useMissing } from './use-missing.ts';
import { useNewArticle } from './use-new-article.ts';

const anything = (_: Article): boolean => true;

/** What the centre knows: read and searched by everybody, written, approved and kept right by its editors. */
export function KnowledgeScreen() {
  const { t } = useTranslation('knowledge');
  const { language } = useFormat();
  const { person } = useSession();
  const place = usePlace();
  const now = useNow(MINUTE);
  const [text, keep] = useDraft('knowledge.search', '');
  const [shelf, show] = useState<Shelf>('published');
  const articles = useView((rows) => rows.all('article'));
  const missing = useMissing();
  const [words, lookAt] = useState<string>();
  const found = useSearch(text, anything);
  const field = useRef<HTMLInputElement>(null);
  const asked = place.screen === 'knowledge' ? place : undefined;
  const searching = text.trim() !== '';
  const listed = useMemo(() => onShelf(articles, shelf, now, language), [articles, shelf, now, language]);
  const shown = searching ? found.articles : listed;
  const opened = useView((rows) => rows.get('article', asked?.articleId ?? ''), [asked?.articleId]);
  const selected = opened ?? shown[0];
  const group = missing.find((one) => one.words === words) ?? missing[0];
  const onMissing = shelf === 'missing' && !searching && !opened;
  const start = () => {
    show('drafts');
    begin();
  };
  const begin = useNewArticle();
  const select = (group: string) => {
    lookAt(group);
    go({ screen: 'knowledge' });
  };
  useCommand({
    id: 'knowledge.search',
    label: t('search.label'),
    shortcut: 'knowledge.search',
    run: () => field.current?.focus(),
  });
  useCommand({ id: 'knowledge.new', label: t('screen.new'), shortcut: 'knowledge.new', run: start });
  const counts = useMemo(
    () =>
      new Map(
        shelves.map((name) => [name, articles.filter((one) => liesOn(one, name, now)).length] as const),
      ),
    [articles, now],
  );
  return (
    <main className={classes.screen} aria-label={t('screen.title')}>
      <VisuallyHidden component="h1">{t('screen.title')}</VisuallyHidden>
      <div className={classes.list}>
        <div className={classes.bar}>
          <SearchField field={field} value={text} onChange={keep} />
          <KeyHint label={t('screen.new')} shortcut="knowledge.new">
            <Button size="sm" leftSection={<IconPencilPlus size={16} />} onClick={start}>
              {t('screen.newShort')}
            </Button>
          </KeyHint>
        </div>
        {!searching && (
          <Chip.Group
            value={shelf}
            onChange={(next) => {
              show(next as Shelf);
              go({ screen: 'knowledge' });
            }}
          >
            <Group className={classes.shelves} gap={6} role="radiogroup" aria-label={t('screen.show')}>
              {shelvesOf(person).map((name) => (
                <Chip key={name} value={name} size="xs" variant="light">
                  {t(`shelf.${name}`)} {name === 'missing' ? missing.length : counts.get(name)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
        <div className={classes.rows}>
          {shelf === 'missing' && !searching ? (
            <MissingList groups={missing} words={group?.words} onSelect={select} />
          ) : shown.length === 0 ? (
            <EmptyState icon={IconBook} title={t(searching ? 'search.none' : `empty.${shelf}`)} />
          ) : (
            <ArticleList
              articles={shown}
              query={searching ? found.query : undefined}
              selectedId={selected?.id}
              onSelect={(articleId) => go({ screen: 'knowledge', articleId })}
            />
          )}
        </div>
      </div>
      <div className={classes.one}>
        {onMissing && group ? (
          <MissingDetail key={group.words} group={group} onWritten={() => show('drafts')} />
        ) : !onMissing && selected ? (
          <ArticleDetail
            key={selected.id}
            article={selected}
            query={searching ? found.query : undefined}
            writing={asked?.articleId === selected.id && asked.writing === true}
          />
        ) : (
          <EmptyState icon={IconBook} title={t('empty.none')} />
        )}
      </div>
    </main>
  );
}
