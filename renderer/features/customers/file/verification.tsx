import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../../../../domain/customer/asked.ts';
import { outcomeOf } from '../../../../domain/customer/identity-questions.ts';
import { disclosureOf, type VerificationResult } from '../../../../domain/customer/verification.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { chooseScripts } from '../../../../domain/script/choose-scripts.ts';
import { fillScript } from '../../../../domain/script/fill-script.ts';
import { scriptsFor } from '../../../../domain/script/in-force.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { scriptValues } from '../../../../domain/script/script-values.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './file.module.css';
import { IdentityQuestions } from './identity-questions.tsx';
import { VerificationLine } from './verification-line.tsx';

interface Props {
  interaction: Interaction;
  /** Puts a question into the message that is being written, where there is one. */
  insert: ((passage: string) => void) | undefined;
}

/** Asks who the customer is by an approved question, and keeps what came of it (C-047). */
export function Verification({ interaction, insert }: Props) {
  const { t } = useTranslation('customers');
  const { language } = useFormat();
  const { scripts, fill } = useQuestions(interaction);
  const [chosen, setChosen] = useState<string>();
  const [skipping, setSkipping] = useState(false);
  const place = useRef<HTMLElement>(null);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const script = scripts.find(({ id }) => id === chosen) ?? scripts[0];
  const question = script && fill(script);
  const disclosure = disclosureOf(interaction);
  const [answers, setAnswers] = useState<readonly Asked[]>([]);
  const outcome = outcomeOf(answers);
  const begun = answers.length > 0;
  const record = (result: VerificationResult, reason?: string) =>
    attempt(() => {
      const asked = begun ? { asked: [...answers] } : {};
      const args = { interactionId: interaction.id, result, scriptId: script?.id, reason, ...asked };
      mutate('interaction.verify', args);
      setSkipping(false);
      setAnswers([]);
      // The buttons may be gone: the focus stays with what came of them.
      place.current?.focus();
    });
  return (
    <section ref={place} tabIndex={-1} className={classes.section} aria-label={t('verify.title')}>
      <h3 className={classes.title}>{t('verify.title')}</h3>
      <VerificationLine interaction={interaction} />
      {disclosure === 'unverified' && (
        <>
          {script && (
            <div className={classes.question}>
              {scripts.length > 1 && (
                <NativeSelect
                  size="xs"
                  aria-label={t('verify.question')}
                  value={script.id}
                  onChange={(event) => setChosen(event.currentTarget.value)}
                  data={scripts.map(({ id, title }) => ({ value: id, label: title[language] }))}
                />
              )}
              <p lang={script.language}>{question ?? script.body}</p>
              {insert && question !== undefined && (
                <Button variant="default" size="compact-xs" onClick={() => insert(question)}>
                  {t('verify.ask')}
                </Button>
              )}
            </div>
          )}
          <IdentityQuestions interaction={interaction} asked={answers} answer={setAnswers} />
          <div className={classes.buttons}>
            <Button
              size="compact-sm"
              disabled={begun && outcome !== 'passed'}
              onClick={() => record('passed')}
            >
              {t('verify.passed')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={begun && answers.every(({ fits }) => fits)}
              onClick={() => record('failed')}
            >
              {t('verify.failed')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setSkipping(!skipping)}>
              {t('verify.skip')}
            </Button>
          </div>
          {skipping && <SkipForm skip={(reason) => record('skipped', reason)} />}
        </>
      )}
    </section>
  );
}

function SkipForm({ skip }: { skip(reason: string): void }) {
  const { t } = useTranslation('customers');
  const [reason, setReason] = useState('');
  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) skip(reason);
      }}
    >
      <TextInput
        size="xs"
        className={classes.input}
        aria-label={t('verify.skipWhy')}
        placeholder={t('verify.skipWhy')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-xs" disabled={!reason.trim()}>
        {t('save')}
      </Button>
    </form>
  );
}

/** The approved questions for this conversation in the customer's language first, ready to be asked. */
function useQuestions(interaction: Interaction) {
  const { person } = useSession();
  const now = useNow(MINUTE);
  const { channel, queueId, kind, language } = interaction;
  const all = useView((rows) => rows.where('script', 'moment', 'verification'));
  const queue = useView((rows) => rows.get('queue', queueId), [queueId]);
  const usable = scriptsFor(all, { channel, queueId, kind }, now).filter((one) => one.language === language);
  const fill = (script: Script): string | undefined => {
    if (!queue) return undefined;
    const filled = fillScript(script, scriptValues(interaction, queue, person, now));
    return 'text' in filled ? filled.text : undefined;
  };
  return { scripts: chooseScripts(usable, 'verification', language), fill };
}
