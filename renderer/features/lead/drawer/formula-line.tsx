import { useTranslation } from 'react-i18next';
import classes from './drawer.module.css';

interface Props {
  words: string;
  /** Of the formula, as the registry of metrics counts them. */
  version: number | undefined;
}

/** How a figure was made, and by which version of its formula: another version may come to something else. */
export function FormulaLine({ words, version }: Props) {
  const { t } = useTranslation('lead');
  return (
    <p className={classes.formula}>
      {words}
      {version !== undefined && ` · ${t('formula.version', { version })}`}
    </p>
  );
}
