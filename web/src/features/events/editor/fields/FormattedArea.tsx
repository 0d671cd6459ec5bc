import { Bold, Heading2, Italic, Link2, List, type LucideIcon } from 'lucide-react';
import { useRef, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TextArea } from '@/ui/TextArea';
import css from '../Editor.module.css';

type Mark = { around: [string, string] } | { before: string };

const marks: Record<'bold' | 'italic' | 'heading' | 'list' | 'link', Mark & { icon: LucideIcon }> =
  {
    bold: { around: ['**', '**'], icon: Bold },
    italic: { around: ['*', '*'], icon: Italic },
    heading: { before: '## ', icon: Heading2 },
    list: { before: '- ', icon: List },
    link: { around: ['[', '](https://)'], icon: Link2 },
  };

/** A text in Markdown with buttons that write the marks, around what is selected. */
export function FormattedArea(props: ComponentProps<typeof TextArea>) {
  const { t } = useTranslation('editor');
  const box = useRef<HTMLDivElement>(null);
  const apply = (mark: Mark) => {
    const area = box.current?.querySelector('textarea');
    if (area) write(area, mark, t('format.sample'));
  };
  return (
    <div ref={box} className={css.formatted}>
      <TextArea {...props} />
      <div role="group" aria-label={t('format.label')} className={css.tools}>
        {(Object.keys(marks) as (keyof typeof marks)[]).map((name) => {
          const { icon: Icon, ...mark } = marks[name];
          return (
            <Button key={name} size="small" variant="quiet" onClick={() => apply(mark)}>
              <Icon size={16} aria-hidden />
              {t(`format.${name}`)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

/** Writes a mark as if it was typed, and selects the words inside it. */
function write(area: HTMLTextAreaElement, mark: Mark, sample: string) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  if ('around' in mark) {
    const words = value.slice(from, to) || sample;
    const [open, close] = mark.around;
    area.setRangeText(open + words + close, from, to);
    area.setSelectionRange(from + open.length, from + open.length + words.length);
  } else {
    const start = value.lastIndexOf('\n', from - 1) + 1;
    const lines = (value.slice(start, to) || sample).split('\n');
    const marked = lines.map((line) => mark.before + line).join('\n');
    area.setRangeText(marked, start, Math.max(to, start));
    area.setSelectionRange(start + mark.before.length, start + marked.length);
  }
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.focus();
}
