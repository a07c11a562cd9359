import { useTranslation } from 'react-i18next';
import { isVariable } from '../../../domain/script/fill-script.ts';
import type { ScriptContent } from '../../../domain/script/script.ts';
import type { Term } from '../../../domain/script/term/term-schema.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import { useChannelWords } from '../../ui/use-channel-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './detail.module.css';
import { TaskList } from './task-list.tsx';

/** What a version says, where and when it holds, and its steps. */
export function ScriptText({ content }: { content: ScriptContent }) {
  return (
    <>
      {content.tasks ? (
        <TaskList tasks={content.tasks} />
      ) : (
        <p className={classes.body} lang={content.language}>
          <WithVariables words={content.body} />
        </p>
      )}
      {content.steps && <Steps content={content} />}
      {content.term && <Meaning term={content.term} />}
      <Conditions content={content} />
    </>
  );
}

const PLACES = /(\{\w+(?:\|[^{}]*)?\})/;

/** Variables stand out and say in words what they stand for. */
function WithVariables({ words }: { words: string }) {
  const { t } = useTranslation('scripts');
  return words.split(PLACES).map((part, n) => {
    const [name = '', fallback] = part.slice(1, -1).split('|');
    if (n % 2 === 0 || !isVariable(name)) return part;
    const said = t(`variable.${name}`);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have their place and nothing else
      <span key={n} className={classes.variable}>
        {fallback === undefined ? said : t('variableOr', { variable: said, fallback })}
      </span>
    );
  });
}

/** What a term means, and what is not to be written in its place (C-043). */
function Meaning({ term }: { term: Term }) {
  const { t } = useTranslation('scripts');
  const { language } = useFormat();
  return (
    <dl className={classes.facts}>
      <Fact label={t('term.definition')} words={term.definition[language]} />
      <Fact label={t('term.avoid')} words={term.avoid.join(' · ') || t('term.avoidNone')} />
    </dl>
  );
}

function Steps({ content }: { content: ScriptContent }) {
  const { t } = useTranslation('scripts');
  const steps = content.steps ?? [];
  const numberOf = (id: string | undefined) => steps.findIndex((step) => step.id === id) + 1;
  return (
    <ol className={classes.steps}>
      {steps.map((step, n) => (
        <li key={step.id} className={classes.step} lang={content.language}>
          <p>
            {n + 1}. <WithVariables words={step.say} />
          </p>
          <ul className={classes.choices}>
            {step.choices.map(({ id, label, to }) => (
              <li key={id}>
                {label} → {to === undefined ? t('step.end') : t('step.to', { step: numberOf(to) })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Conditions({ content }: { content: ScriptContent }) {
  const { t } = useTranslation(['scripts', 'words']);
  const { word } = useChannelWords();
  const { language, dayAndTime } = useFormat();
  const now = useNow(MINUTE);
  const queues = useView((rows) => rows.all('queue'));
  const { channels, queueIds, kinds } = content.conditions ?? {};
  const list = (words: string[]) => new Intl.ListFormat(language, { type: 'unit' }).format(words);
  const nameOf = (id: string) => queues.find((queue) => queue.id === id)?.name[language] ?? id;
  const facts = [
    ['where.channels', channels && list(channels.map(word))],
    ['where.queues', queueIds && list(queueIds.map(nameOf))],
    ['where.kinds', kinds && list(kinds.map((one) => t(`words:kind.${one}`)))],
    ['when.from', content.from !== undefined && dayAndTime(content.from, now)],
    ['when.until', content.until !== undefined && dayAndTime(content.until, now)],
    ['required', content.required === true && t('required.yes')],
  ] as const;
  const stated = facts.filter(([, words]) => words);
  if (stated.length === 0) return <p className={classes.quiet}>{t('where.everywhere')}</p>;
  return (
    <dl className={classes.facts}>
      {stated.map(([key, words]) => (
        <Fact key={key} label={t(key)} words={words} />
      ))}
    </dl>
  );
}

const Fact = ({ label, words }: { label: string; words: string | false | undefined }) => (
  <>
    <dt>{label}</dt>
    <dd>{words}</dd>
  </>
);
