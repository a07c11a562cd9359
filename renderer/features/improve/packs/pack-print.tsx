import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { type Pack, packFigures } from '../../../../domain/pack/pack.ts';
import { useFormat } from '../../../ui/use-format.ts';
import '../../../ui/print-sheet.css';
import { figureText } from '../corrections/figure-text.ts';
import { useNames } from '../parts/use-names.ts';
import { useInputLines } from './use-input-lines.ts';

/** The month as paper takes it; on the screen it is not there. */
export function PackPrint({ pack, title }: { pack: Pack; title: string }) {
  const { t } = useTranslation('improve');
  const { language, number, date, list } = useFormat();
  const names = useNames();
  const lines = useInputLines(pack.inputs);
  const { inputs, decisions, closed, readBy } = pack;
  return createPortal(
    <div data-print-sheet aria-hidden="true">
      <h1>{title}</h1>
      <table>
        <thead>
          <tr>
            <th>{t('pack.queue')}</th>
            {packFigures.map((id) => (
              <th key={id}>{entryOf(id).name[language]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.figures.map(({ queueId, figures }) => (
            <tr key={queueId}>
              <th>{names.queue(queueId)}</th>
              {figures.map(({ id, ...parts }) => (
                <td key={id}>
                  {figureText(id, parts, number)}
                  {parts.denominator !== undefined && <small>n {number(parts.denominator)}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{lines.sample}</p>
      <h2>{t('pack.problems')}</h2>
      <Lines of={inputs.problems.map(lines.problem)} />
      <h2>{t('side.corrections')}</h2>
      <Lines of={inputs.corrections.map(lines.correction)} />
      <h2>{t('pack.voices')}</h2>
      <Lines of={[...inputs.complaints.map(lines.complaint), ...inputs.themes.map(lines.theme)]} />
      <h2>{t('pack.decisions')}</h2>
      <Lines
        of={decisions.map(
          ({ text, ownerId, dueAt }) => `${text} · ${names.person(ownerId)} · ${date(dueAt)}`,
        )}
      />
      {closed && (
        <Lines
          of={[
            t('pack.attended', { names: list(closed.attendeeIds.map(names.person)) }),
            closed.none && t('pack.noDecision', { why: closed.none }),
            closed.notes,
          ].filter((line) => line !== '')}
        />
      )}
      <p>{t('pack.readBy', { names: list(readBy.map(({ personId }) => names.person(personId))) })}</p>
    </div>,
    document.body,
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
