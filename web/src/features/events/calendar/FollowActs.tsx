import { CalendarSync, CodeXml, Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';

type FollowActsProps = { onOpen: (dialog: 'subscribe' | 'mail' | 'embed') => void };

/** The ways to keep up with this view: in a calendar, by mail, on another site. */
export function FollowActs({ onOpen }: FollowActsProps) {
  const { t } = useTranslation('calendar');
  return (
    <>
      <Button size="small" onClick={() => onOpen('subscribe')}>
        <CalendarSync size={16} aria-hidden />
        {t('subscribe.open')}
      </Button>
      <Button size="small" onClick={() => onOpen('mail')}>
        <Mail size={16} aria-hidden />
        {t('byMail')}
      </Button>
      <Button size="small" variant="quiet" onClick={() => onOpen('embed')}>
        <CodeXml size={16} aria-hidden />
        {t('embed.open')}
      </Button>
    </>
  );
}
