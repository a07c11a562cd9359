import { Button, Progress } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Check, CheckLevel, StartFacts } from '../../../../domain/shift/start-check.ts';
import { SECOND } from '../../../../domain/time.ts';
import { showAnnouncements } from '../../../stores/announcements.ts';
import { go } from '../../../stores/place.ts';
import { openTray } from '../../../stores/refused-tray.ts';
import { useFormat } from '../../../ui/use-format.ts';
import type { useMicrophone } from './microphone.ts';
import classes from './start.module.css';

const shapes: Record<CheckLevel, typeof IconCircleCheck> = {
  good: IconCircleCheck,
  look: IconAlertTriangle,
  bad: IconAlertOctagon,
  unknown: IconCircleDashed,
};

interface Props {
  check: Check;
  facts: StartFacts;
  microphone: ReturnType<typeof useMicrophone>;
}

/** One thing that was looked at: a shape, what was found in a word, and what to do where something is wrong. */
export function CheckRow({ check, facts, microphone }: Props) {
  const { t } = useTranslation('shift');
  const { name, finding, level } = check;
  const Shape = shapes[level];
  const advice = level === 'look' || level === 'bad';
  return (
    <li className={classes.row} data-level={level}>
      <Shape size={18} stroke={1.8} aria-hidden />
      <div className={classes.what}>
        <div className={classes.line}>
          <span className={classes.name}>{t(`check.${name}`)}</span>
          <Finding check={check} facts={facts} />
        </div>
        {advice && <p className={classes.advice}>{t(`advice.${name}.${finding}` as 'advice.clock.off')}</p>}
        <Act check={check} facts={facts} microphone={microphone} />
      </div>
    </li>
  );
}

function Finding({ check, facts }: Omit<Props, 'microphone'>) {
  const { t } = useTranslation('shift');
  const { number, fileSize } = useFormat();
  const { roundTripMs, clockOffsetMs, freeBytes, unsent, refused, drafts, overdue, today, announcements } =
    facts;
  const { name, finding } = check;
  const figures = {
    ms: number(roundTripMs ?? 0),
    seconds: number(Math.abs(clockOffsetMs) / SECOND, 1),
    size: fileSize(freeBytes ?? 0),
    count:
      { none: 0, drafts, waiting: unsent, refused, today, overdue, unread: announcements }[
        finding as string
      ] ?? 0,
  };
  return (
    <span className={`tabular ${classes.finding}`}>
      {t(`found.${name}.${finding}` as 'found.unsent.waiting', figures)}
    </span>
  );
}

/** What one can do about it right here. */
function Act({ check, microphone }: Props) {
  const { t } = useTranslation('shift');
  if (check.name === 'microphone') return <MicrophoneTest microphone={microphone} />;
  if (check.name === 'promises' && check.finding !== 'none')
    return (
      <Button variant="default" size="compact-xs" onClick={() => go({ screen: 'callbacks' })}>
        {t('act.promises')}
      </Button>
    );
  if (check.name === 'announcements' && check.finding === 'unread')
    return (
      <Button variant="default" size="compact-xs" onClick={() => showAnnouncements(true)}>
        {t('act.announcements')}
      </Button>
    );
  if (check.name === 'unsent' && check.finding === 'refused')
    return (
      <Button variant="default" size="compact-xs" onClick={() => openTray(true)}>
        {t('act.refused')}
      </Button>
    );
  return null;
}

function MicrophoneTest({ microphone: { finding, level, test } }: Pick<Props, 'microphone'>) {
  const { t } = useTranslation('shift');
  if (finding === 'listening')
    return <Progress size={6} value={100 * level} aria-label={t('act.level')} className={classes.level} />;
  return (
    <Button variant="default" size="compact-xs" onClick={test}>
      {t(finding === 'untested' ? 'act.test' : 'act.testAgain')}
    </Button>
  );
}
