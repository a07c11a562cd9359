import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type Appraisal,
  scoreOfVersion,
  sheetState,
  versionInForce,
} from '../../../../domain/appraisal/appraisal.ts';
import classes from '../appraisal.module.css';
import { useTexts } from '../use-texts.ts';

interface Props {
  sheets: readonly Appraisal[];
  current: string | undefined;
  nameOf(sheet: Appraisal): string;
  onOpen(id: string): void;
}

/** Sheets with what each came to and how far it is. */
export function SheetList({ sheets, current, nameOf, onOpen }: Props) {
  const { t } = useTranslation('appraisal');
  const texts = useTexts();
  return (
    <ul className={classes.list}>
      {sheets.map((sheet) => (
        <li key={sheet.id}>
          <UnstyledButton
            className={classes.item}
            aria-current={sheet.id === current || undefined}
            onClick={() => onOpen(sheet.id)}
          >
            <span className={classes.strong}>{nameOf(sheet)}</span>
            <span>{texts.score(scoreOfVersion(versionInForce(sheet)).score)}</span>
            <span className={classes.quiet}>{t(`state.${sheetState(sheet)}`)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
