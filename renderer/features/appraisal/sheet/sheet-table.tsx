import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Appraisal, FEW_ANSWERS } from '../../../../domain/appraisal/appraisal.ts';
import { type IndicatorId, indicators } from '../../../../domain/appraisal/indicator.ts';
import type { SheetLine, SheetScore } from '../../../../domain/appraisal/score.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { useSession } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { type AskedFigure, AskedRows } from '../../lead/index.ts';
import classes from '../appraisal.module.css';
import { useTexts } from '../use-texts.ts';

interface Props {
  sheet: Appraisal;
  result: SheetScore;
  /** How many customers were asked how it was. */
  invited: number | undefined;
  /** Whose month it is. */
  title: string;
}

/** The arithmetic of a sheet, line by line: nothing of the score is left unseen, and every figure opens to its rows. */
export function SheetTable({ sheet, result, invited, title }: Props) {
  const { t } = useTranslation('appraisal');
  const columns = ['figure', 'from', 'goal', 'weight', 'reached', 'points'] as const;
  const [opened, open] = useState<IndicatorId>();
  const figureOf = useAskedFigure(sheet, result, title);
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.indicator')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-number>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.lines.map((line) => (
            <Line
              key={line.indicator}
              line={line}
              counted={result.counted}
              invited={line.indicator === 'csat' ? invited : undefined}
              onOpen={() => open(line.indicator)}
            />
          ))}
        </tbody>
      </table>
      <AskedRows figure={opened && figureOf(opened)} onClose={() => open(undefined)} />
    </>
  );
}

/** What is asked when somebody wants the rows behind a figure. */
function useAskedFigure({ id, agentId }: Appraisal, { lines }: SheetScore, title: string) {
  const { t } = useTranslation('appraisal');
  const { language } = useFormat();
  const texts = useTexts();
  const { person } = useSession();
  // Whoever may not open a matter reads its line here, and no more.
  const mayGo = person.id === agentId || hasRole(person, 'teamLead', 'evaluator');
  return (indicator: IndicatorId): AskedFigure => {
    const { figure } = indicators[indicator];
    const entry = figure && entryOf(figure);
    const said = lines.find((line) => line.indicator === indicator)?.figure;
    return {
      title: texts.indicator(indicator),
      under: title,
      unit: entry?.unit ?? 'points',
      formula: entry?.formula[language] ?? t('indicator.quality.formula'),
      version: entry?.version,
      ask: (api, page) => api.appraisalRows(id, { indicator, ...page }),
      from: mayGo ? { screen: 'appraisal', appraisalId: id } : undefined,
      said: { text: texts.value(indicator, said), value: said },
    };
  };
}

interface LineProps {
  line: SheetLine;
  counted: number;
  invited: number | undefined;
  onOpen(): void;
}

function Line({ line, counted, invited, onOpen }: LineProps) {
  const { t } = useTranslation(['appraisal', 'lead']);
  const { language, number } = useFormat();
  const texts = useTexts();
  const { indicator, figure, goal, weight, reached } = line;
  const { aspect, better, figure: id } = indicators[indicator];
  const few = indicator === 'csat' && figure !== undefined && figure.denominator < FEW_ANSWERS;
  const name = texts.indicator(indicator);
  const value = texts.value(indicator, figure);
  const from = [
    figure ? texts.of(indicator, figure) : t('nothing'),
    figure && invited ? t('answered', { answered: figure.denominator, count: invited }) : '',
    few ? t('few') : '',
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row" title={id ? entryOf(id).formula[language] : t('indicator.quality.formula')}>
        {name} <span className={classes.quiet}>{t(`aspect.${aspect}`)}</span>
      </th>
      <td data-number>
        {figure ? (
          <UnstyledButton
            className={classes.figure}
            aria-label={t('lead:figure.open', { name, value })}
            onClick={onOpen}
          >
            {value}
          </UnstyledButton>
        ) : (
          value
        )}
      </td>
      <td data-number>
        <span className={classes.quiet}>{from.join(' · ')}</span>
      </td>
      <td data-number>
        {better === 'higher' ? '≥' : '≤'} {texts.value(indicator, goal)}
      </td>
      <td data-number>{weight} %</td>
      <td data-number>{reached === undefined ? '–' : `${number(reached * 100, 1)} %`}</td>
      <td data-number>{reached === undefined ? '–' : number((100 * weight * reached) / counted, 1)}</td>
    </tr>
  );
}
