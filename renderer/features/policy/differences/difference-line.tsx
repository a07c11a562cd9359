import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../../domain/queue/channel.ts';
import type { ChannelDifference } from '../../../../domain/queue/channel-differences.ts';
import { go } from '../../../stores/place.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../policy-screen.module.css';
import { usePromiseWords } from '../promises/use-promise-words.ts';

/** One difference: whom it holds for; opened, what it is, which channels go by the common standard and where it is set. */
export function DifferenceLine({
  difference,
  channels,
}: {
  difference: ChannelDifference;
  channels: readonly Channel[];
}) {
  const { t } = useTranslation('policy');
  const { word } = useChannelWords();
  const words = usePromiseWords();
  const names = (some: readonly Channel[]) => some.map(word).join(t('promises.and'));
  const { clauseId } = difference;
  return (
    <li>
      <details>
        <summary>
          <strong>{names(difference.channels)}</strong> · <Essence difference={difference} />
        </summary>
        <dl className={classes.facts}>
          {difference.of === 'promise' && (
            <>
              <dt>{t('promises.holdsFor')}</dt>
              <dd>{words.holdsFor({ ...difference.policy, channels: [], queueIds: difference.queueIds })}</dd>
            </>
          )}
          {difference.of === 'wording' && (
            <>
              <dt>{t('differences.words')}</dt>
              <dd className={classes.text}>{difference.script.body}</dd>
            </>
          )}
          <dt>{t('differences.others')}</dt>
          <dd>{names(channels.filter((one) => !difference.channels.includes(one)))}</dd>
        </dl>
        {clauseId && (
          <Button size="compact-xs" variant="subtle" onClick={() => go({ screen: 'policy', clauseId })}>
            {t('differences.clause', { id: clauseId })}
          </Button>
        )}
        {difference.of === 'wording' && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => go({ screen: 'scripts', scriptId: difference.script.id })}
          >
            {t('differences.script')}
          </Button>
        )}
      </details>
    </li>
  );
}

function Essence({ difference }: { difference: ChannelDifference }) {
  const { t } = useTranslation(['policy', 'quality', 'words']);
  const words = usePromiseWords();
  const { language } = useFormat();
  if (difference.of === 'wording')
    return `${difference.script.title[language]} (${t(`words:language.${difference.script.language}`)})`;
  if (difference.of !== 'promise') return t(`differences.is.${difference.of}`);
  const { clock, limit } = difference.policy;
  return t('differences.is.promise', { clock: t(`quality:clock.${clock}`), limit: words.limit(limit) });
}
