import { Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './staffing.module.css';

const MOST = 10;

interface Props {
  extra: number;
  onExtra(extra: number): void;
}

/** What if there were two more, or two fewer, in every half hour. */
export function WhatIf({ extra, onExtra }: Props) {
  const { t } = useTranslation('staffing');
  const words = t(extra === 0 ? 'whatIf.none' : extra > 0 ? 'whatIf.more' : 'whatIf.fewer', {
    count: Math.abs(extra),
  });
  return (
    <div className={classes.whatIf}>
      <span className={classes.quiet}>{words}</span>
      <Slider
        className={classes.slider}
        size="sm"
        min={-MOST}
        max={MOST}
        value={extra}
        onChange={onExtra}
        label={null}
        startPointValue={0}
        marks={[{ value: 0 }]}
        thumbLabel={t('whatIf')}
        thumbProps={{ 'aria-valuetext': words }}
      />
    </div>
  );
}
