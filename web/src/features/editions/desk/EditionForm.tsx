import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, dataOf } from '@/api/client';
import { ProblemMessage } from '@/api/ProblemMessage';
import { refusals } from '@/api/refusals';
import { useRules } from '@/api/useRules';
import { paths } from '@/lib/paths';
import { viewerZone } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import { ComboBox } from '@/ui/ComboBox';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useCreateEdition, type EditionRequest } from './api';
import css from './Desk.module.css';
import { editionParts } from './editionParts';

type Place = {
  city: string;
  country: string;
  venue: string;
  day: string;
  last: string;
  rooms: string;
};

const empty: Place = { city: '', country: 'FR', venue: '', day: '', last: '', rooms: '' };
const hues = ['blue', 'green', 'violet', 'coral', 'gold', 'rose'] as const;
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

async function organisations(q: string, signal: AbortSignal) {
  const page = await dataOf(
    api.GET('/api/v1/organisations', { params: { query: { q, size: 8 } }, signal }),
  );
  return page.items.map(({ id, name }) => ({ value: id, label: name }));
}

function address(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}

/** A new edition with its cities; each becomes an event when the edition is published. */
export function EditionForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('editionDesk');
  const navigate = useNavigate();
  const create = useCreateEdition();
  const [attempt, setAttempt] = useState(0);
  const [name, setName] = useState('');
  const [theme, setTheme] = useState('');
  const [organiser, setOrganiser] = useState({ id: '', name: '' });
  const [tracks, setTracks] = useState('');
  const [places, setPlaces] = useState<Place[]>([empty]);
  const set = (index: number, change: Partial<Place>) =>
    setPlaces(places.map((place, at) => (at === index ? { ...place, ...change } : place)));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const days = places
      .flatMap(({ day, last }) => [day, last || day])
      .filter(Boolean)
      .sort();
    const request: EditionRequest = {
      slug: address(name),
      text: {
        defaultLanguage: 'fr',
        name: { fr: name.trim() },
        theme: theme.trim() ? { fr: theme.trim() } : {},
        summary: {},
      },
      days: { first: days[0] ?? '', last: days.at(-1) ?? '' },
      organiserId: organiser.id,
      about: {
        objectives: [],
        audience: [],
        funding: {},
        questions: [],
        press: [],
        calls: [],
        submissionsOpenOn: null,
        stops: [],
        sources: [],
        disagreements: [],
        onlineRooms: null,
      },
      legs: places.map(({ city, country, venue, day, last }) => ({
        eventId: null,
        create: {
          title: { fr: `${name.trim()} – ${city.trim()}` },
          summary: { fr: theme.trim() || name.trim() },
          city: city.trim(),
          country: country.trim().toUpperCase(),
          venue: venue.trim() || null,
          zone: viewerZone(),
          firstDay: day,
          lastDay: last || day,
        },
      })),
      partners: [],
      tracks: lines(tracks).map((track, index) => ({
        id: null,
        name: { fr: track },
        hue: hues[index % hues.length] ?? 'green',
      })),
      rooms: places.flatMap(({ rooms }, leg) =>
        lines(rooms).map((room) => ({ id: null, leg, name: room, capacity: null })),
      ),
    };
    create.mutate(request, { onSuccess: ({ id }) => void navigate(paths.deskProgramme(id)) });
  };
  const legOfRoom = places.flatMap(({ rooms }, leg) => lines(rooms).map(() => leg));
  const refused = refusals(
    create.error,
    editionParts(t, useRules(), legOfRoom),
    t('refused.other'),
  );
  return (
    <form className={css.form} onSubmit={submit} aria-label={t('list.add')} noValidate>
      <ErrorSummary attempt={attempt} errors={refused} />
      {refused.length === 0 && <ProblemMessage error={create.error} />}
      <div className={css.pair}>
        <TextField
          name="name"
          label={t('new.name')}
          required
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <TextField
          name="theme"
          label={t('new.theme')}
          value={theme}
          onChange={({ target }) => setTheme(target.value)}
        />
      </div>
      <ComboBox
        id="organiser"
        label={t('new.organiser')}
        required
        text={organiser.name}
        onTextChange={(text) => setOrganiser({ id: '', name: text })}
        onChoose={({ value, label }) => setOrganiser({ id: value, name: label })}
        suggest={organisations}
      />
      {places.map((place, index) => (
        <fieldset key={index} className={css.form}>
          <legend>{t('new.city', { number: index + 1 })}</legend>
          <div className={css.pair}>
            <TextField
              name={`city${index}`}
              label={t('new.town')}
              required
              value={place.city}
              onChange={({ target }) => set(index, { city: target.value })}
            />
            <TextField
              name={`country${index}`}
              label={t('new.country')}
              hint={t('new.countryHint')}
              required
              maxLength={2}
              value={place.country}
              onChange={({ target }) => set(index, { country: target.value })}
            />
            <TextField
              name={`venue${index}`}
              label={t('new.venue')}
              value={place.venue}
              onChange={({ target }) => set(index, { venue: target.value })}
            />
          </div>
          <div className={css.pair}>
            <TextField
              name={`day${index}`}
              type="date"
              label={t('new.first')}
              required
              value={place.day}
              onChange={({ target }) => set(index, { day: target.value })}
            />
            <TextField
              name={`last${index}`}
              type="date"
              label={t('new.last')}
              value={place.last}
              onChange={({ target }) => set(index, { last: target.value })}
            />
            <TextArea
              name={`rooms${index}`}
              label={t('new.rooms')}
              hint={t('new.linesHint')}
              value={place.rooms}
              onChange={({ target }) => set(index, { rooms: target.value })}
            />
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => setPlaces([...places, empty])}>{t('new.addCity')}</Button>
      </div>
      <TextArea
        name="tracks"
        label={t('new.tracks')}
        hint={t('new.linesHint')}
        value={tracks}
        onChange={({ target }) => setTracks(target.value)}
      />
      <div className={css.bar}>
        <Button
          type="submit"
          variant="primary"
          pending={create.isPending}
          disabled={!name.trim() || !organiser.id || places.some(({ city, day }) => !city || !day)}
        >
          {t('new.go')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('new.cancel')}
        </Button>
      </div>
    </form>
  );
}
