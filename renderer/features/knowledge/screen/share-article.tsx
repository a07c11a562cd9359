import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../../domain/knowledge/article.ts';
import { useMutate, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

/** The partners and other places that read an article too; nobody is asked where there are none (C-003). */
export function ShareArticle({ article: { id, siteIds = [] } }: { article: Article }) {
  const { t } = useTranslation('knowledge');
  const { language } = useFormat();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const sites = useView((rows) => rows.all('site'));
  if (sites.length === 0) return null;
  return (
    <MultiSelect
      size="xs"
      maw={420}
      label={t('share.with')}
      placeholder={siteIds.length === 0 ? t('share.nobody') : undefined}
      value={[...siteIds]}
      data={sites.map((site) => ({ value: site.id, label: site.name[language] }))}
      onChange={(chosen) => attempt(() => mutate('knowledge.share', { id, siteIds: chosen }))}
    />
  );
}
