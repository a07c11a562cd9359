import { useTranslation } from 'react-i18next';
import { rateValue } from '../../../../../domain/metrics/rate.ts';
import { type Talk, talkShare } from '../../../../../domain/recording/talk.ts';
import classes from './sound-track.module.css';

/** Who spoke how long, of a call whose sides were recorded apart: for whoever judges listening (C-045). */
export function TalkShare({ talks }: { talks: readonly Talk[] }) {
  const { t } = useTranslation('quality');
  const share = rateValue(talkShare(talks));
  if (share === undefined) return null;
  const agent = Math.round(share * 100);
  return <p className={classes.talk}>{t('sound.talk', { agent, customer: 100 - agent })}</p>;
}
