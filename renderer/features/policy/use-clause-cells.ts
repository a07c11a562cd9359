import { useTranslation } from 'react-i18next';
import { statusOf } from '../../../domain/policy/find-clauses.ts';
import { inForceAt } from '../../../domain/policy/parameter-row.ts';
import { parameterOf } from '../../../domain/policy/parameters.ts';
import type { RegisteredClause } from '../../../domain/policy/register.ts';
import { HOUR } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { valuesWith } from './parameters/use-in-force.ts';
import { useValueText } from './use-value-text.ts';

/** A clause as a line of the export, in the words of the screen. */
export function useClauseCells() {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  const valueText = useValueText();
  const now = useNow(HOUR);
  const changed = useView((rows) => new Map(rows.all('parameter').map((row) => [row.id, row])));
  const parameterText = (id: string) => {
    const known = parameterOf(id);
    if (!known) return [];
    const { values } = inForceAt(known, changed.get(id), now);
    return [`${id} ${known.name[language]} ${valuesWith(known, values).map(valueText).join(' · ')}`];
  };
  const heads = [
    t('column.id'),
    t('manual'),
    t('column.section'),
    t('group'),
    t('column.rule'),
    t('concerns'),
    t('parameters'),
    t('status'),
    t('carriedOutBy'),
    t('proof'),
    t('column.remark'),
  ];
  const cellsOf = (clause: RegisteredClause): string[] => [
    clause.id,
    t('manual.name', { number: clause.manual }),
    clause.section,
    `${clause.group.id} ${clause.group.name[language]}`,
    clause.rule[language],
    clause.roles.map((role) => t(`concern.${role}`)).join(' · '),
    clause.parameters.flatMap(parameterText).join('\n'),
    t(`status.${statusOf(clause)}`),
    (clause.carriedOutBy ?? []).join('\n'),
    (clause.proof ?? []).map(({ file, name }) => `${file}: ${name}`).join('\n'),
    clause.remark?.[language] ?? '',
  ];
  return { heads, cellsOf };
}
