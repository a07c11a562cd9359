import { useTranslation } from 'react-i18next';
import type { Score } from '../../../../domain/evaluation/score.ts';
import type { Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './arithmetic.module.css';
import { figure, scoreText } from './figure.ts';

/** How the score comes about, line by line: a section's points, its share, its weight and what it adds. */
export function Arithmetic({ card, score }: { card: Scorecard; score: Score }) {
  const { t } = useTranslation('quality');
  const { language, list } = useFormat();
  const names = new Map(card.sections.map(({ id, name }) => [id, name[language]]));
  const added = score.sections.reduce((sum, line) => sum + line.weight * (line.share ?? 0), 0);
  const missed = card.sections
    .flatMap(({ criteria }) => criteria)
    .filter(({ id }) => score.criticalMisses.includes(id))
    .map(({ name }) => name[language]);
  return (
    <div className={classes.arithmetic}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('sum.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sum.section')}</th>
            <th scope="col">{t('sum.points')}</th>
            <th scope="col">{t('sum.weight')}</th>
            <th scope="col">{t('sum.adds')}</th>
          </tr>
        </thead>
        <tbody>
          {score.sections.map((line) => (
            <tr key={line.sectionId} data-out={line.share === undefined}>
              <th scope="row">{names.get(line.sectionId)}</th>
              <td>
                {line.share === undefined
                  ? t('sum.out')
                  : `${figure(line.points)} / ${figure(line.possible)}`}
              </td>
              <td>{line.share === undefined ? '–' : `× ${figure(line.weight)}`}</td>
              <td>{line.share === undefined ? '–' : figure(line.weight * line.share)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum.total')}</th>
            <td colSpan={2}>{score.weight > 0 ? `100 × ${figure(added)} / ${figure(score.weight)}` : '–'}</td>
            <td>{scoreText(score.raw)}</td>
          </tr>
        </tfoot>
      </table>
      {missed.length > 0 && (
        <p className={classes.miss}>{t('sum.criticalMiss', { criteria: list(missed) })}</p>
      )}
    </div>
  );
}
