import { Checkbox, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { kindSchema } from '../../../domain/interaction/kind.ts';
import { channelSchema } from '../../../domain/queue/channel.ts';
import type { ScriptConditions } from '../../../domain/script/script.ts';
import { isSaidAsWhole } from '../../../domain/script/script-use.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import { SiteDateTime } from '../../ui/site-date-time.tsx';
import { useChannelWords } from '../../ui/use-channel-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './detail.module.css';
import type { FieldsProps } from './wording-fields.tsx';

/** Where and when it holds. What is left empty puts no limit. */
export function ConditionFields({ content, change, problemOf }: FieldsProps) {
  const { t } = useTranslation(['scripts', 'words']);
  const words = useChannelWords();
  const { language } = useFormat();
  const now = useNow(MINUTE);
  const queues = useView((rows) => rows.all('queue'));
  const { channels = [], queueIds = [], kinds = [] } = content.conditions ?? {};
  const limit = (part: ScriptConditions) => change({ conditions: { ...content.conditions, ...part } });
  const shared = { withCheckIcon: true, comboboxProps: { withinPortal: false }, placeholder: t('where.any') };
  return (
    <>
      <div className={classes.pair}>
        <MultiSelect
          {...shared}
          label={t('where.channels')}
          data={words.choices}
          value={channels}
          onChange={(picked) => limit({ channels: channelSchema.array().parse(picked) })}
        />
        <MultiSelect
          {...shared}
          label={t('where.queues')}
          data={queues.map(({ id, name }) => ({ value: id, label: name[language] }))}
          value={queueIds}
          onChange={(picked) => limit({ queueIds: picked })}
        />
        <MultiSelect
          {...shared}
          label={t('where.kinds')}
          data={kindSchema.options.map((value) => ({ value, label: t(`words:kind.${value}`) }))}
          value={kinds}
          onChange={(picked) => limit({ kinds: kindSchema.array().parse(picked) })}
        />
      </div>
      <div className={classes.pair}>
        <SiteDateTime
          label={t('when.from')}
          now={now}
          value={content.from}
          onChange={(from) => change({ from })}
        />
        <SiteDateTime
          label={t('when.until')}
          now={now}
          value={content.until}
          error={problemOf('until')}
          onChange={(until) => change({ until })}
        />
      </div>
      {isSaidAsWhole(content) && (
        <Checkbox
          label={t('required.field')}
          checked={content.required ?? false}
          onChange={(event) => change({ required: event.currentTarget.checked || undefined })}
        />
      )}
    </>
  );
}
