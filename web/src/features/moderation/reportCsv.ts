import type { Report } from './model';

/** The figures of a report in the order of the page; reasons are listed separately. */
export const figures = [
  'submitted',
  'published',
  'changesRequested',
  'refused',
  'trustedPublished',
  'medianDelayHours',
] as const satisfies (keyof Report)[];

type Words = { figure: (name: string) => string; reason: (code: string) => string };

const cell = (value: string | number) =>
  /[";\n,]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** The same figures as the page, as CSV (RFC 4180) with a byte order mark for spreadsheets. */
export function reportCsv(report: Report, header: string[], { figure, reason }: Words): string {
  const rows: (string | number)[][] = [
    header,
    ...figures.map((name) => [report.month, name, figure(name), report[name] ?? '']),
    ...report.reasons.map((one) => [
      report.month,
      `reason:${one.reason}`,
      reason(one.reason),
      one.count,
    ]),
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
