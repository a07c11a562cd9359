import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PackInputs } from '../../../../domain/pack/pack.ts';
import { go } from '../../../stores/place.ts';
import classes from '../improve.module.css';
import { Part } from '../parts/sheet.tsx';
import { FigureTable } from './figure-table.tsx';
import { useInputLines } from './use-input-lines.ts';
import { Voices } from './voices.tsx';

/** What the centre put on the table; what can be opened is a button. */
export function PackInputsView({ inputs }: { inputs: PackInputs }) {
  const { t } = useTranslation('improve');
  const lines = useInputLines(inputs);
  return (
    <>
      <FigureTable rows={inputs.figures} />
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
