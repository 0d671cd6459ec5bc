import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { ProblemError } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { dateBlock, formatWhen } from '@/lib/dates';
import { useLanguage } from '@/i18n/useLanguage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Card } from '@/ui/Card';
import { DataTable } from '@/ui/DataTable';
import { DateBlock } from '@/ui/DateBlock';
import { Dialog, Sheet } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { LinkTabs } from '@/ui/LinkTabs';
import { LazyMap } from '@/ui/map/LazyMap';
import { Menu } from '@/ui/Menu';
import { More } from '@/ui/More';
import { PageTitle } from '@/ui/PageTitle';
import { Prose, SanitisedHtml } from '@/ui/Prose';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { GalleryForm } from './GalleryForm';
import css from './GalleryPage.module.css';

const kinds = [
  'workshop:Atelier',
  'conference:Conférence',
  'webinar:Webinaire',
  'meetup:Rencontre',
  'training:Formation',
  'hackathon:Hackathon',
  'networking:Réseautage',
  'award:Remise de prix',
  'visit:Visite',
  'summit:Sommet',
  'cafe:Café',
  'other:Autre',
].map((pair) => pair.split(':') as [string, string]);

const towns = [
  ['Paris', 48.857, 2.352],
  ['Montreuil', 48.863, 2.443],
  ['Bruxelles', 50.85, 4.35],
  ['Berlin', 52.52, 13.405],
  ['Barcelone', 41.387, 2.17],
  ['Athènes', 37.984, 23.728],
  ['Dublin', 53.35, -6.26],
  ['Lyon', 45.764, 4.836],
  ['Varsovie', 52.23, 21.01],
] as const;
const points = towns.map(([label, lat, lon]) => ({ id: label, label, lat, lon }));

const when = { start: '2026-11-25T14:00', end: '2026-11-25T17:00', zone: 'Europe/Paris' };
const refusal = new ProblemError({
  status: 409,
  type: 'taken-by-another',
  title: 'Déjà en cours de relecture',
  detail: 'Camille relit cet événement jusqu’à 15 h 30. Revenez ensuite, ou prenez le suivant.',
});

/** The kit at a glance, in development only. Not translated: only its makers see it. */
export function GalleryPage() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | null>(null);
  const [selected, setSelected] = useState('Paris');
  const language = useLanguage();
  return (
    <div className={css.page}>
      <PageTitle>Le kit, une fois pour toutes</PageTitle>
      <section className={css.row}>
        <Button variant="primary">Publier</Button>
        <Button>Demander des précisions</Button>
        <Button variant="quiet">Annuler</Button>
        <Button variant="danger">Refuser</Button>
        <Button variant="primary" pending pendingLabel="Publication…">
          Publier
        </Button>
        <Button disabled>Indisponible</Button>
        <ButtonLink to="/calendar" size="small">
          Voir l’agenda
        </ButtonLink>
        <Menu
          label="Ajouter à mon agenda"
          entries={[
            { key: 'google', label: 'Google Agenda', href: '#google' },
            { key: 'file', label: 'Fichier .ics', detail: 'Apple, Outlook, Thunderbird' },
          ]}
        />
        <Button onClick={() => setOpen('dialog')}>Dialogue</Button>
        <Button onClick={() => setOpen('sheet')}>Filtres</Button>
      </section>
      <section className={css.row}>
        <StatusBadge tone="good">publié</StatusBadge>
        <StatusBadge tone="info">en attente de relecture</StatusBadge>
        <StatusBadge tone="warn">précisions demandées</StatusBadge>
        <StatusBadge tone="bad">refusé</StatusBadge>
        <StatusBadge tone="quiet">brouillon</StatusBadge>
      </section>
      <section className={css.row}>
        {kinds.map(([kind, word]) => (
          <Tag key={kind} hue={`kind-${kind}`}>
            {word}
          </Tag>
        ))}
      </section>
      <LinkTabs
        label="Vues"
        current="list"
        tabs={[
          { key: 'list', to: '?view=list', label: 'Liste' },
          { key: 'month', to: '?view=month', label: 'Mois' },
          { key: 'map', to: '?view=map', label: 'Carte' },
        ]}
      />
      <div className={css.columns}>
        <div>
          {(['today', undefined, 'past'] as const).map((tone) => (
            <article key={String(tone)} className={css.line}>
              <DateBlock {...dateBlock(when.start, language)} year={undefined} tone={tone} />
              <div>
                <h3>Atelier : cartographier ses données sans y perdre son latin</h3>
                <p className={css.meta}>
                  {formatWhen(when, language)} · <MapPin size={16} aria-hidden /> Musée social,
                  Paris
                </p>
                <Tag hue="kind-workshop">Atelier</Tag> <Tag>Français</Tag>
              </div>
            </article>
          ))}
          <More shown={20} total={137} hasMore onMore={() => undefined} />
        </div>
        <div className={css.map}>
          <LazyMap
            label="Événements en Europe"
            points={points}
            selected={[selected]}
            onSelect={([first]) => setSelected(first ?? '')}
          />
        </div>
      </div>
      <GalleryForm />
      <ProblemMessage error={refusal} onRetry={() => undefined} />
      <Banner tone="warn" title="Reporté">
        <p>La nouvelle date sera annoncée ici.</p>
      </Banner>
      <Banner tone="info">
        <p>Événement d’exemple, d’une organisation fictive.</p>
      </Banner>
      <EmptyState
        title="Rien à ces dates"
        actions={<Button variant="primary">Voir tout novembre</Button>}
      >
        Aucun atelier n’est annoncé à moins de 50 km de Nantes cette semaine-là. Élargissez la
        recherche, ou proposez le vôtre.
      </EmptyState>
      <DataTable
        caption="Décisions par mois"
        rows={[
          { month: 'octobre 2026', sent: 41, published: 36, delay: '5 h' },
          { month: 'novembre 2026', sent: 63, published: 58, delay: '3 h 30' },
        ]}
        rowKey={(row) => row.month}
        columns={[
          { key: 'month', header: 'Mois', cell: (row) => row.month },
          { key: 'sent', header: 'Reçus', cell: (row) => row.sent, numeric: true },
          { key: 'published', header: 'Publiés', cell: (row) => row.published, numeric: true },
          { key: 'delay', header: 'Délai médian', cell: (row) => row.delay, numeric: true },
        ]}
      />
      <Tabs
        label="Langues"
        tabs={[
          { key: 'fr', label: 'Français', panel: <Prose>Le texte en français.</Prose> },
          { key: 'en', label: 'English', panel: <Prose>The English text.</Prose> },
        ]}
      />
      <Card>
        <SanitisedHtml html="<h2>Une fiche</h2><p>Un texte <strong>en Markdown</strong>, avec <a href='#x'>un lien</a> et <em>de l’italique</em>.</p><ul><li>Un point</li><li>Un autre</li></ul><blockquote>Une citation.</blockquote>" />
      </Card>
      <Skeleton shape="row" count={2} />
      <Dialog
        title="Refuser cet événement ?"
        open={open === 'dialog'}
        onClose={() => setOpen(null)}
        actions={
          <>
            <Button onClick={() => setOpen(null)}>Garder dans la file</Button>
            <Button variant="danger">Refuser</Button>
          </>
        }
      >
        <p>La personne qui l’a proposé recevra votre motif et pourra faire appel une fois.</p>
      </Dialog>
      <Sheet title="Filtrer" open={open === 'sheet'} onClose={() => setOpen(null)}>
        <GalleryForm />
      </Sheet>
    </div>
  );
}
