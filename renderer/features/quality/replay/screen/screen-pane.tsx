import { Loader } from '@mantine/core';
import { IconAlertOctagon, IconCloudOff, IconVideoOff } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/use-format.ts';
import type { Head } from './projector.ts';
import classes from './screen-pane.module.css';
import type { RecordedParts } from './use-recorded.ts';
import { useScreen } from './use-screen.ts';

interface Props {
  interactionId: string;
  parts: RecordedParts;
  head: Head;
}

/** The agent's screen at this moment, or why there is none. */
export function ScreenPane({ interactionId, parts, head }: Props) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const { picture, stretchId } = useScreen(place, interactionId, parts.screens, head);
  const gap = parts.gaps.find(({ from, to }) => from <= head.at && head.at < to);
  return (
    <section className={classes.pane} aria-label={t('screen.title')}>
      <div ref={place} className={classes.place} data-shown={picture === 'there'} data-stretch={stretchId} />
      {picture !== 'there' && (
        <p className={classes.words} data-state={picture}>
          {picture === 'loading' && <Loader size={18} />}
          {picture === 'damaged' && <IconAlertOctagon size={22} stroke={1.6} />}
          {picture === 'outOfReach' && <IconCloudOff size={22} stroke={1.6} />}
          {picture === 'none' && <IconVideoOff size={22} stroke={1.6} />}
          <span>
            {picture !== 'none'
              ? t(`screen.${picture}`)
              : gap
                ? t(`screen.gap.${gap.reason}`)
                : t('screen.none')}
          </span>
          {picture === 'none' && gap && (
            <small className="tabular">
              {t('screen.fromTo', {
                from: format.timeWithSeconds(gap.from),
                to: format.timeWithSeconds(gap.to),
              })}
            </small>
          )}
        </p>
      )}
    </section>
  );
}
