import { useId } from 'react';
import css from './Bilan.module.css';

type Bar = { key: string; label: string; text: string; share: number; note?: string | null };

type ChartTableProps = { caption: string; head: [string, string]; bars: readonly Bar[] };

/** A bar chart that is a table: every bar has its name and its value in words. */
export function ChartTable({ caption, head, bars }: ChartTableProps) {
  const id = useId();
  return (
    <table className={css.chart} aria-labelledby={id}>
      <caption id={id}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, text, share, note }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>
              <b>{text}</b> {note && <span className={css.soft}>{note}</span>}
              <span aria-hidden className={css.bar} style={{ width: `${share}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
