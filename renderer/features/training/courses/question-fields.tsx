import { ActionIcon, Button, Radio, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Answers, Question } from '../../../../domain/training/course.ts';
import { newId } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import classes from '../training.module.css';

/** So many options a new question has room for. */
const OPTIONS = 3;

interface Props {
  questions: readonly Question[];
  answers: Answers;
  error: string | undefined;
  errorOf(field: string): string | undefined;
  change(questions: Question[], answers: Answers): void;
}

/** The questions of a test; the mark beside an option says that it is the right one. */
export function QuestionFields({ questions, answers, error, errorOf, change }: Props) {
  const { t } = useTranslation('training');
  const put = (n: number, part: Partial<Question>) =>
    change(
      questions.map((one, i) => (i === n ? { ...one, ...part } : one)),
      answers,
    );
  const add = () =>
    change([...questions, { id: newId(), text: '', options: Array(OPTIONS).fill('') }], answers);
  return (
    <section className={classes.form} aria-label={t('field.questions')}>
      {questions.map(({ id, text, options }, n) => (
        <fieldset key={id} className={classes.card} aria-label={t('question', { n: n + 1 })}>
          <div className={classes.line}>
            <TextInput
              flex={1}
              label={t('question', { n: n + 1 })}
              maxLength={500}
              value={text}
              error={errorOf(`questions.${n}`)}
              onChange={(event) => put(n, { text: event.currentTarget.value })}
            />
            <KeyHint label={t('question.remove')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('question.remove')}
                onClick={() =>
                  change(
                    questions.filter((one) => one.id !== id),
                    answers,
                  )
                }
              >
                <IconTrash size={16} />
              </ActionIcon>
            </KeyHint>
          </div>
          <Radio.Group
            name={id}
            aria-label={t('question.right')}
            value={answers[id] === undefined ? '' : String(answers[id])}
            error={errorOf(`questions.${n}.right`) && t('question.noRight')}
            onChange={(value) => change([...questions], { ...answers, [id]: Number(value) })}
          >
            {options.map((option, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
              <div key={place} className={classes.line}>
                <Radio
                  size="sm"
                  value={String(place)}
                  aria-label={t('question.isRight', { n: place + 1 })}
                  disabled={!option.trim()}
                />
                <TextInput
                  flex={1}
                  size="xs"
                  my={2}
                  aria-label={t('question.option', { n: place + 1 })}
                  maxLength={300}
                  value={option}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    put(n, { options: options.map((one, i) => (i === place ? value : one)) });
                  }}
                />
              </div>
            ))}
          </Radio.Group>
        </fieldset>
      ))}
      {error && <p className={classes.quiet}>{error}</p>}
      <div>
        <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={add}>
          {t('question.add')}
        </Button>
      </div>
    </section>
  );
}
