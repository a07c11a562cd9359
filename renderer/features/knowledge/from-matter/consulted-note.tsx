import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './from-matter.module.css';

/** Whether knowledge was looked up before the matter is closed (C-228). */
export function ConsultedNote({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('knowledge');
  const { language } = useFormat();
  const titles = (interaction.consulted ?? []).map(({ title }) => title);
  const list = new Intl.ListFormat(language).format(titles);
  return (
    <p className={classes.consulted}>
      {titles.length > 0 ? t('consulted.some', { titles: list }) : t('consulted.none')}
    </p>
  );
}
