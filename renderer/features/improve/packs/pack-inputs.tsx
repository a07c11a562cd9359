import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { type PackInputs, packFigures } from '../../../../domain/pack/pack.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { figureText } from '../corrections/figure-text.ts';
import classes from '../improve.module.css';
import { Part } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { useInputLines } from './use-input-lines.ts';
import { Voices } from './voices.tsx';

/** What the centre put on the table; what can be opened is a button. */
export function PackInputsView({ inputs }: { inputs: PackInputs }) {
  const { t } = useTranslation('improve');
  const lines = useInputLines(inputs);
  return (
    <>
      <FigureTable inputs={inputs} />
      <p className={classes.text}>{lines.sample}</p>
      <Part title={t('pack.problems')}>
        {inputs.problems.length === 0 && <p className={classes.quiet}>{t('pack.nothing')}</p>}
        <div className={classes.line}>
          {inputs.problems.slice(0, 12).map((one) => (
            <Button
              key={one.id}
              size="compact-sm"
              variant="default"
              onClick={() => go({ screen: 'improve', side: 'problems', id: one.id })}
            >
              {lines.problem(one)}
            </Button>
          ))}
        </div>
      </Part>
      <Part title={t('side.corrections')}>
        {inputs.corrections.length === 0 && <p className={classes.quiet}>{t('pack.nothing')}</p>}
        <div className={classes.line}>
          {inputs.corrections.map((one) => (
            <Button
              key={one.id}
              size="compact-sm"
              variant="default"
              onClick={() => go({ screen: 'improve', side: 'corrections', id: one.id })}
            >
              {lines.correction(one)}
            </Button>
          ))}
        </div>
      </Part>
      <Voices inputs={inputs} />
    </>
  );
}

function FigureTable({ inputs }: { inputs: PackInputs }) {
  const { t } = useTranslation('improve');
  const { language, number } = useFormat();
  const names = useNames();
  return (
    <div className={classes.wide}>
      <table className={classes.table} aria-label={t('pack.figures')}>
        <thead>
          <tr>
            <th scope="col">{t('pack.queue')}</th>
            {packFigures.map((id) => (
              <th key={id} scope="col" data-number>
                {entryOf(id).name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.figures.map(({ queueId, figures }) => (
            <tr key={queueId}>
              <th scope="row">{names.queue(queueId)}</th>
              {figures.map(({ id, ...parts }) => (
                <td key={id} data-number>
                  {figureText(id, parts, number)}
                  {parts.denominator !== undefined && (
                    <p className={classes.quiet}>n {number(parts.denominator)}</p>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
