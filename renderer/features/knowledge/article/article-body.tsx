import { ActionIcon } from '@mantine/core';
import { IconCornerDownLeft } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../../domain/knowledge/article.ts';
import { type Block, blocksOf, runsOf, textOfBlock } from '../../../../domain/knowledge/blocks.ts';
import { markFound } from '../../../../domain/search/text-marks.ts';
import type { TextQuery } from '../../../../domain/search/text-query.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import classes from './article.module.css';
import { Marked } from './marked.tsx';

interface Props {
  article: Pick<Article, 'body' | 'language'>;
  /** What was looked for, to be marked. */
  query?: TextQuery;
  /** Puts a passage into the answer. */
  insert?(passage: string): void;
}

/** An article as it reads. Every passage can go into the answer by itself. */
export function ArticleBody({ article, query, insert }: Props) {
  const blocks = useMemo(() => blocksOf(article.body), [article.body]);
  return (
    <div className={classes.body} lang={article.language}>
      {blocks.map((block, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages of a text have no other name than their place
        <Passage key={n} block={block} insert={insert}>
          <Shown block={block} query={query} />
        </Passage>
      ))}
    </div>
  );
}

function Passage({
  block,
  insert,
  children,
}: {
  block: Block;
  insert: Props['insert'];
  children: ReactNode;
}) {
  const { t } = useTranslation('knowledge');
  if (!insert || block.kind === 'heading') return children;
  const label = t('article.insert');
  return (
    <div className={classes.passage}>
      {children}
      <KeyHint label={label}>
        <ActionIcon
          className={classes.insert}
          size="sm"
          variant="default"
          aria-label={label}
          onClick={() => insert(textOfBlock(block))}
        >
          <IconCornerDownLeft size={14} />
        </ActionIcon>
      </KeyHint>
    </div>
  );
}

function Shown({ block, query }: { block: Block; query: TextQuery | undefined }) {
  if (block.kind === 'heading')
    return (
      <h3 className={classes.heading}>
        <Text text={block.text} query={query} />
      </h3>
    );
  if (block.kind === 'paragraph')
    return (
      <p className={classes.paragraph}>
        <Text text={block.text} query={query} />
      </p>
    );
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List className={classes.listed}>
      {block.items.map((item, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a text have no other name than their place
        <li key={n}>
          <Text text={item} query={query} />
        </li>
      ))}
    </List>
  );
}

function Text({ text, query }: { text: string; query: TextQuery | undefined }) {
  return runsOf(text).map((run, n) => {
    const Tag = run.bold ? 'strong' : 'span';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of a text have no other name than their place
      <Tag key={n}>{query ? <Marked pieces={markFound(query, run.text)} /> : run.text}</Tag>
    );
  });
}
