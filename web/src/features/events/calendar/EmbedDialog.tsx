import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { componentCode, frameCode } from '@/lib/embedCode';
import { CodeSample } from '@/ui/CodeSample';
import { Dialog } from '@/ui/Dialog';
import { Segmented } from '@/ui/Segmented';
import { filterString } from './filter';
import { useCalendar } from './useCalendar';

const ways = ['component', 'frame'] as const;

/** Shows the code to embed this view in another site. */
export function EmbedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const { filter } = useCalendar();
  const [way, setWay] = useState<(typeof ways)[number]>('component');
  const wish = {
    origin: window.location.origin,
    query: filterString(filter),
    language,
    title: t('embed.name'),
  };
  return (
    <Dialog title={t('embed.title')} open onClose={onClose}>
      <p>{t('embed.text')}</p>
      <Segmented
        label={t('embed.way')}
        options={ways.map((value) => ({ value, label: t(`embed.ways.${value}`) }))}
        value={way}
        onChange={setWay}
      />
      <p>{t(`embed.about.${way}`)}</p>
      <CodeSample
        key={way}
        label={t('embed.code')}
        code={way === 'frame' ? frameCode(wish) : componentCode(wish)}
      />
      <p>
        <a href={`/embed.html?lang=${language}`}>{t('embed.demo')}</a>
      </p>
    </Dialog>
  );
}
