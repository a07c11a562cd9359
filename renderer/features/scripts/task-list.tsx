import { useTranslation } from 'react-i18next';
import type { Task } from '../../../domain/script/procedure/task.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './detail.module.css';

/** The steps of a procedure to read: what is to be done, and what must not be left out without a reason. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useTranslation('scripts');
  const { language } = useFormat();
  return (
    <ol className={classes.steps}>
      {tasks.map(({ id, text, required }, n) => (
        <li key={id} className={classes.step}>
          {n + 1}. {text[language]} {required && <span className={classes.note}>{t('task.isRequired')}</span>}
        </li>
      ))}
    </ol>
  );
}
