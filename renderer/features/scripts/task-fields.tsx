import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../../domain/language.ts';
import { TASK_LIMIT, TASK_TEXT_LIMIT, type Task } from '../../../domain/script/procedure/task.ts';
import { newId } from '../../data/index.ts';
import classes from './detail.module.css';
import { NumberedFields } from './numbered-fields.tsx';

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
    <NumberedFields
      title={t('tasks')}
      steps={tasks}
      error={error && `${error} ${t('tasks.why')}`}
      add={
        tasks.length < TASK_LIMIT
          ? () => onChange([...tasks, { id: newId(), text: { 'zh-CN': '', en: '' } }])
          : undefined
      }
      fields={(task, n) => (
        <>
          <div className={classes.pair}>
            {languageSchema.options.map((one) => (
              <TextInput
                key={one}
                lang={one}
                maxLength={TASK_TEXT_LIMIT}
                label={t('task.text', { step: n + 1, language: t(`words:language.${one}`) })}
                value={task.text[one]}
                onChange={(event) => change(n, { text: { ...task.text, [one]: event.currentTarget.value } })}
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
        </>
      )}
    />
  );
}
