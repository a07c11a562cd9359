import { useTranslation } from 'react-i18next';
import type { VersionReader } from '../../../domain/correction/approved-version.ts';
import type { ChangeRef } from '../../../domain/correction/change.ts';
import { articleVersionId } from '../../../domain/knowledge/article.ts';
import type { Language } from '../../../domain/language.ts';
import { hasRole, type Role } from '../../../domain/person/person.ts';
import { parameterOf } from '../../../domain/policy/parameters.ts';
import { useSession, useView } from '../../data/index.ts';
import type { Place } from '../../stores/place.ts';
import { useFormat } from '../../ui/use-format.ts';

/** How what was changed is called; its id where it is not on this desktop any more. */
function nameOf(rows: VersionReader, { of, id, version }: ChangeRef, language: Language): string | undefined {
  if (of === 'script') return rows.get('script', id)?.title[language];
  if (of === 'parameter') return parameterOf(id)?.name[language];
  if (of === 'article') return rows.get('article', articleVersionId(id, version))?.title;
  if (of === 'promise')
    return rows.get('servicepromise', id)?.versions.find((one) => one.version === version)?.name;
  return undefined;
}

/** Each of these versions in words: what it is, how it is called and its number. */
export function useChangeWords(changes: readonly ChangeRef[]): string[] {
  const { t } = useTranslation(['improve', 'words']);
  const { language } = useFormat();
  return useView(
    (rows) =>
      changes.map((change) => {
        const { of, id, version } = change;
        const script = of === 'script' ? rows.get('script', id) : undefined;
        const kind = script ? t(`words:scriptMoment.${script.moment}`) : t(`change.of.${of}`);
        const name = nameOf(rows, change, language);
        return name === undefined
          ? t('change.plain', { kind, version })
          : t('change.version', { kind, name, version });
      }),
    [changes, language, t],
  );
}

const rules: readonly Role[] = ['teamLead', 'manager', 'approver', 'admin'];
/** Who has the screen that shows each. */
const readers: Record<ChangeRef['of'], readonly Role[]> = {
  script: ['knowledgeEditor', 'teamLead', 'approver'],
  parameter: rules,
  promise: rules,
  article: ['agent', 'teamLead', 'evaluator', 'knowledgeEditor'],
  strategy: ['agent', 'teamLead', 'evaluator', 'handler', 'approver', 'manager'],
};

const placeOf = ({ of, id, version }: ChangeRef): Place => {
  if (of === 'script') return { screen: 'scripts', scriptId: id };
  if (of === 'article') return { screen: 'knowledge', articleId: articleVersionId(id, version) };
  if (of === 'strategy') return { screen: 'improve', side: 'strategy', id: String(version) };
  return of === 'promise' ? { screen: 'policy', promiseId: id } : { screen: 'policy', parameterId: id };
};

/** Where a version is read, for who has the screen that shows it. */
export function useChangePlace(): (change: ChangeRef) => Place | undefined {
  const { person } = useSession();
  return (change) => (hasRole(person, ...readers[change.of]) ? placeOf(change) : undefined);
}
