import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../../domain/language.ts';
import { TASK_LIMIT, TASK_TEXT_LIMIT, type Task } from '../../../domain/script/procedure/task.ts';
import { newId } from '../../data/index.ts';
import classes from './detail.module.css';

interface Props {
  tasks: readonly Task[];
  onChange(tasks: Task[]): void;
  error: string | undefined;
}

/** The steps of a procedure, for colleagues of either language (C-033). */
export function TaskFields({ tasks, onChange, error }: Props) {
  const { t } = useTranslation(['scripts', 'words']);
  const change = (at: number, part: Partial<Task>) =>
    onChange(tasks.map((one, n) => (n === at ? { ...one, ...part } : one)));
  return (
    <section aria-label={t('tasks')}>
      <h3 className={classes.title}>{t('tasks')}</h3>
      {error && <p className={classes.note}>{`${error} ${t('tasks.why')}`}</p>}
      <ol className={classes.steps}>
        {tasks.map((task, n) => (
          <li key={task.id} className={classes.step}>
            <div className={classes.pair}>
              {languageSchema.options.map((one) => (
                <TextInput
                  key={one}
                  lang={one}
                  maxLength={TASK_TEXT_LIMIT}
                  label={t('task.text', { step: n + 1, language: t(`words:language.${one}`) })}
                  value={task.text[one]}
                  onChange={(event) =>
                    change(n, { text: { ...task.text, [one]: event.currentTarget.value } })
                  }
                />
              ))}
            </div>
            <div className={classes.tools}>
              <Checkbox
                className={classes.grow}
                size="xs"
                label={t('task.required', { step: n + 1 })}
                checked={task.required ?? false}
                onChange={(event) => change(n, { required: event.currentTarget.checked || undefined })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('step.remove', { step: n + 1 })}
                onClick={() => onChange(tasks.filter(({ id }) => id !== task.id))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ol>
      <Button
        mt={8}
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} />}
        disabled={tasks.length >= TASK_LIMIT}
        onClick={() => onChange([...tasks, { id: newId(), text: { 'zh-CN': '', en: '' } }])}
      >
        {t('steps.add')}
      </Button>
    </section>
  );
}
