import { useTranslation } from 'react-i18next';
import { channelDifferences } from '../../../../domain/queue/channel-differences.ts';
import { allChannels, CHANNEL_REGISTER } from '../../../../domain/queue/channel-register.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import classes from '../policy-screen.module.css';
import { DifferenceLine } from './difference-line.tsx';

const kinds = ['promise', 'wording', 'survey', 'callback', 'bothHands'] as const;

/** One standard for every channel, and each thing in which one differs, which opens to what it is (C-007). */
export function DifferencesSide() {
  const { t } = useTranslation('policy');
  const now = useNow(MINUTE);
  const register = useView((rows) => rows.get('channelregister', CHANNEL_REGISTER));
  const queues = useView((rows) => rows.all('queue'));
  const scripts = useView((rows) => rows.all('script'));
  const channels = allChannels(register);
  const found = channelDifferences({ channels, queues, scripts }, now);
  return (
    <main className={classes.sheet} aria-label={t('title')}>
      <article className={classes.wide} aria-labelledby="differences-title">
        <h1 id="differences-title" className={classes.title}>
          {t('differences.title', { channels: channels.length, count: found.length })}
        </h1>
        <p className={classes.quiet}>{t('differences.why')}</p>
        {kinds.map((kind) => {
          const some = found.filter((one) => one.of === kind);
          return (
            <section key={kind} className={classes.part} aria-label={t(`differences.of.${kind}`)}>
              <h3>
                {t(`differences.of.${kind}`)} · {some.length}
              </h3>
              {some.length === 0 && <p className={classes.quiet}>{t('differences.none')}</p>}
              <ul className={classes.lines}>
                {some.map((one) => (
                  <DifferenceLine key={one.id} difference={one} channels={channels} />
                ))}
              </ul>
            </section>
          );
        })}
      </article>
    </main>
  );
}
