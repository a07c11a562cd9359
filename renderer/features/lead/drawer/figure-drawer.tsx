import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import { SECOND } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { isOfThisSecond } from '../figures/figure-names.ts';
import type { OpenFigure } from '../figures/open-figure.ts';
import type { Period } from '../use-lead.ts';
import classes from './drawer.module.css';
import { OpenedRows } from './opened-rows.tsx';

interface Props {
  open: OpenFigure | undefined;
  variant: ServiceLevelVariant;
  onClose(): void;
}

/** A figure opened to the rows behind it. */
export function FigureDrawer({ open, variant, onClose }: Props) {
  const { t } = useTranslation('lead');
  const { language, time } = useFormat();
  const queue = useView((rows) => (open ? rows.get('queue', open.queueId) : undefined), [open?.queueId]);
  const when = (period: Period) =>
    typeof period === 'string' ? t(`period.${period}`) : `${time(period.from)}–${time(period.to)}`;
  return (
    <Drawer
      opened={open !== undefined && queue !== undefined}
      onClose={onClose}
      position="right"
      size={680}
      closeButtonProps={{ 'aria-label': t('drawer.close') }}
      classNames={{ content: classes.content, body: classes.body, header: classes.header }}
      title={
        open &&
        queue && (
          <span className={classes.title}>
            {t(`figure.${open.figure}`, { variant, seconds: queue.firstAnswerMs / SECOND })}
            <span className={classes.quiet}>
              {[queue.name[language], isOfThisSecond(open.figure) ? t('period.now') : when(open.period)].join(
                ' · ',
              )}
            </span>
          </span>
        )
      }
    >
      {open && queue && <OpenedRows open={open} queue={queue} variant={variant} />}
    </Drawer>
  );
}
