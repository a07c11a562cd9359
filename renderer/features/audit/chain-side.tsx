import { Button, Loader, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SECOND } from '../../../domain/time.ts';
import { useNow } from '../../data/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import sheet from '../../ui/sheet.module.css';
import { useFormat } from '../../ui/use-format.ts';
import { useAnswer } from '../lead/index.ts';
import classes from './audit.module.css';
import { ExportForm } from './export-form.tsx';
import { Findings } from './findings.tsx';
import { useCheck } from './use-check.ts';

const EVERY = 10 * SECOND;
const HEAD = /^\d{1,15}:[0-9a-f]{64}$/;

/** Whether the journal is what was written: every line held against the chain that was made behind it (C-145). */
export function ChainSide({ exports }: { exports: boolean }) {
  const { t } = useTranslation('audit');
  const { number } = useFormat();
  const [noted, setNoted] = useState('');
  const known = HEAD.test(noted.trim()) ? noted.trim() : undefined;
  const tick = Math.floor(useNow(EVERY) / EVERY);
  const { answer, state } = useAnswer(`${known ?? ''} ${tick}`, (api) => api.chainState(known));
  const [last, keep] = useState(answer);
  if (answer && answer !== last) keep(answer);
  const shown = answer ?? last;
  const check = useCheck();
  if (state === 'offline' || !shown)
    return state === 'asking' ? (
      <EmptyState icon={Waiting} title={t('asking')} />
    ) : (
      <EmptyState icon={IconCloudOff} title={t('offline')} hint={t('offlineHint')} />
    );
  const { head, behind, goesThrough } = shown;
  return (
    <div className={sheet.sheet}>
      <section aria-label={t('chain.title')} className={sheet.part}>
        <h2 className={sheet.title}>{t('chain.title')}</h2>
        <p className={classes.quiet}>{t('chain.why')}</p>
        <dl className={sheet.facts}>
          <dt>{t('chain.length')}</dt>
          <dd>{t('chain.lines', { count: head.place, n: number(head.place) })}</dd>
          <dt>{t('chain.behind')}</dt>
          <dd>
            {behind.lines === 0
              ? t('chain.upToDate')
              : t('chain.lines', { count: behind.lines, n: number(behind.lines) })}
          </dd>
          <dt>{t('chain.head')}</dt>
          <dd>
            <code className={classes.hash}>
              {head.place}:{head.hash}
            </code>
          </dd>
        </dl>
        <TextInput
          size="xs"
          maw={560}
          label={t('chain.noted')}
          description={t('chain.notedHint')}
          value={noted}
          error={noted.trim() !== '' && known === undefined ? t('chain.notedWrong') : undefined}
          onChange={(event) => setNoted(event.currentTarget.value)}
        />
        {known !== undefined && goesThrough !== undefined && (
          <Verdict sound={goesThrough} text={t(goesThrough ? 'chain.through' : 'chain.anew')} />
        )}
      </section>
      <section aria-label={t('check.title')} className={sheet.part}>
        <h2 className={sheet.title}>{t('check.title')}</h2>
        <div className={sheet.actions}>
          <Button size="xs" disabled={check.state === 'checking'} onClick={check.start}>
            {t(check.state === 'idle' ? 'check.start' : 'check.again')}
          </Button>
          {check.state !== 'idle' && (
            <span className={classes.quiet} role="status">
              {t('check.sofar', { n: number(check.checked), count: check.checked })}
            </span>
          )}
        </div>
        {check.state === 'failed' && <p className={classes.note}>{t('check.failed')}</p>}
        {check.state === 'done' && (
          <Verdict
            sound={check.findings.length === 0}
            text={
              check.findings.length === 0
                ? t('check.sound')
                : t('check.faults', { count: check.findings.length })
            }
          />
        )}
        {check.findings.length > 0 && <Findings findings={check.findings} />}
      </section>
      {exports && <ExportForm />}
    </div>
  );
}

function Verdict({ sound, text }: { sound: boolean; text: string }) {
  const Icon = sound ? IconShieldCheck : IconAlertTriangle;
  return (
    <p className={sheet.verdict} data-sound={sound} role={sound ? 'status' : 'alert'}>
      <Icon size={18} aria-hidden /> {text}
    </p>
  );
}

const Waiting = () => <Loader size={24} />;
