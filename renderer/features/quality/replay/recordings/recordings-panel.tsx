import { Button, Stack, Text, Title } from '@mantine/core';
import { IconDeviceFloppy, IconDeviceFloppyFilled, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../../domain/interaction/interaction.ts';
import type { JournalEvent } from '../../../../../domain/journal/event.ts';
import { hasRole, leadsQueue } from '../../../../../domain/person/person.ts';
import type { Recorded } from '../../../../../domain/recording/coverage.ts';
import type { Instant } from '../../../../../domain/time.ts';
import { useSession } from '../../../../data/index.ts';
import { stopwatch } from '../../../../ui/format-duration.ts';
import { useFormat } from '../../../../ui/use-format.ts';
import type { RecordedParts } from '../screen/use-recorded.ts';
import { acceptedRecordings } from './files-of-recording.ts';
import { LegalHold } from './legal-hold.tsx';
import classes from './recordings.module.css';
import { useAddRecording } from './use-add-recording.ts';
import { useKeepHere } from './use-keep-here.ts';

interface Props {
  interaction: Interaction;
  parts: RecordedParts;
  events: readonly JournalEvent[];
  position: Instant;
}

export function RecordingsPanel({ interaction, parts, events, position }: Props) {
  const { t } = useTranslation('quality');
  const { person } = useSession();
  const format = useFormat();
  const tends = hasRole(person, 'evaluator') || leadsQueue(person, interaction.queueId);
  const { recorded, gaps } = parts;
  const { add, problem } = useAddRecording(interaction.id);
  const here = useKeepHere(interaction.id, recorded);
  const input = useRef<HTMLInputElement>(null);
  const certificates = events.filter((event) => event.type === 'recording.deleted');
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t('recordings.title')}
      </Title>
      <dl className={classes.facts}>
        <Fact name={t('screen.title')} of={recorded.filter(({ kind }) => kind === 'screen')} />
        <Fact name={t('sound.title')} of={recorded.filter(({ kind }) => kind === 'sound')} />
      </dl>
      {gaps.length > 0 && (
        <ul className={classes.lines} aria-label={t('recordings.gaps')}>
          {gaps.map(({ from, to, reason }) => (
            <li key={from}>
              <span className="tabular">
                {t('screen.fromTo', { from: format.timeWithSeconds(from), to: format.timeWithSeconds(to) })}
              </span>
              {t(`screen.gap.${reason}`)}
            </li>
          ))}
        </ul>
      )}
      {certificates.length > 0 && (
        <ul className={classes.lines} aria-label={t('recordings.certificates')}>
          {certificates.map(({ id, at, data: { from, to, hash, keptMonths } }) => (
            <li key={id}>
              {t('recordings.certificate', {
                at: format.dayAndTime(at, at + FAR),
                from: format.timeWithSeconds(from),
                to: format.timeWithSeconds(to),
                months: keptMonths,
              })}
              <code className={classes.hash}>{hash}</code>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.buttons}>
        {recorded.length > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={
              here.state === 'here' ? <IconDeviceFloppyFilled size={15} /> : <IconDeviceFloppy size={15} />
            }
            loading={here.state === 'working'}
            aria-pressed={here.state === 'here'}
            title={t(here.state === 'here' ? 'recordings.letGoHint' : 'recordings.keepHint')}
            onClick={here.state === 'here' ? here.letGo : here.keep}
          >
            {t(`recordings.${here.state}`)}
          </Button>
        )}
        {tends && (
          <>
            <input
              ref={input}
              type="file"
              hidden
              accept={acceptedRecordings}
              aria-label={t('recordings.file')}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) add(file, position);
                // The same file may be chosen again.
                target.value = '';
              }}
            />
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={15} />}
              onClick={() => input.current?.click()}
            >
              {t('recordings.add')}
            </Button>
          </>
        )}
      </div>
      {tends && (
        <Text size="xs" c="dimmed">
          {t('recordings.addHint')}
        </Text>
      )}
      {problem && (
        <Text size="xs" c="error" role="alert">
          {t(`recordings.${problem}`)}
        </Text>
      )}
      {tends && <LegalHold interaction={interaction} />}
    </Stack>
  );
}

function Fact({ name, of }: { name: string; of: readonly Recorded[] }) {
  const { t } = useTranslation('quality');
  const { fileSize } = useFormat();
  const there = of.filter(({ state }) => state !== 'deleted' && state !== 'lost');
  const length = there.reduce((sum, { from, to }) => sum + to - from, 0);
  const size = there.reduce((sum, one) => sum + one.size, 0);
  const coming = there.filter(({ state }) => state === 'coming').length;
  return (
    <div>
      <dt>{name}</dt>
      <dd className="tabular">
        {there.length === 0 ? t('recordings.nothing') : `${stopwatch(length)} · ${fileSize(size)}`}
        {coming > 0 && ` · ${t('recordings.coming', { count: coming })}`}
      </dd>
    </div>
  );
}

/** Days are written out: a certificate is read long after. */
const FAR = 7 * 24 * 3_600_000;
