import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AnyFigure, figureText } from './figure-text.ts';
import classes from './figures.module.css';

interface Props {
  figure: AnyFigure;
  /** What it is, and of which queue and period: the figure's full name. */
  name: string;
  pressure?: 'onTrack' | 'lastQuarter' | 'breached';
  onOpen(): void;
}

/** A figure that opens to the rows behind it. */
export function FigureButton({ figure, name, pressure, onOpen }: Props) {
  const { t } = useTranslation('lead');
  const { value, of } = figureText(figure);
  return (
    <UnstyledButton
      className={classes.figure}
      data-kind={figure.kind}
      data-pressure={pressure}
      aria-label={t('figure.open', { name, value: of ? `${value}, ${of}` : value })}
      onClick={onOpen}
    >
      <span className={classes.value}>{value}</span>
      {of && <span className={classes.of}>{of}</span>}
    </UnstyledButton>
  );
}
