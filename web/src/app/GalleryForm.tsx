import { useState } from 'react';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import { ComboBox } from '@/ui/ComboBox';
import { DateField, DatePicker, TimeField } from '@/ui/DateFields';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { Switch } from '@/ui/Switch';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import css from './GalleryPage.module.css';

const towns = ['Paris', 'Parthenay', 'Pau', 'Perpignan', 'Poitiers'];

/** Every field of the kit, in development only. */
export function GalleryForm() {
  const [town, setTown] = useState('');
  const [kinds, setKinds] = useState(['workshop']);
  const [format, setFormat] = useState('on-site');
  const [free, setFree] = useState(true);
  const [day, setDay] = useState<string | null>('2026-11-25');
  const [time, setTime] = useState<string | null>('14:00');
  const wrong = 'Dites à quelle heure l’événement commence.';
  return (
    <form className={css.form}>
      <div className={css.across}>
        <ErrorSummary
          errors={[
            { field: 'start', message: wrong },
            { field: 'title', message: 'Donnez un titre.' },
          ]}
        />
      </div>
      <TextField
        name="title"
        label="Titre"
        required
        hint="Ce que vous liriez sur une affiche, 120 signes au plus."
        error="Donnez un titre."
      />
      <ComboBox
        label="Ville"
        hint="Commencez à écrire, puis choisissez."
        text={town}
        onTextChange={setTown}
        onChoose={() => undefined}
        suggest={(text) =>
          Promise.resolve(
            towns
              .filter((name) => name.toLowerCase().startsWith(text.toLowerCase()))
              .map((name) => ({ value: name, label: name, detail: 'France' })),
          )
        }
      />
      <DatePicker label="Jour" value={day} onChange={setDay} />
      <TimeField id="start" label="Heure de début" value={time} onChange={setTime} error={wrong} />
      <DateField label="À partir du" value={day} onChange={setDay} />
      <Select
        label="Fuseau horaire"
        options={[
          { value: 'Europe/Paris', label: 'Paris' },
          { value: 'Europe/Athens', label: 'Athènes' },
        ]}
      />
      <CheckboxGroup
        label="Nature"
        value={kinds}
        onChange={setKinds}
        choices={[
          { value: 'workshop', label: 'Atelier', count: 41 },
          { value: 'conference', label: 'Conférence', count: 12 },
          { value: 'webinar', label: 'Webinaire', count: 7 },
        ]}
      />
      <RadioGroup
        label="Où cela se passe-t-il ?"
        value={format}
        onChange={setFormat}
        choices={[
          { value: 'on-site', label: 'Sur place' },
          { value: 'online', label: 'En ligne', hint: 'Le lien n’est montré qu’aux inscrit·e·s.' },
          { value: 'hybrid', label: 'Les deux' },
        ]}
      />
      <TextArea label="Description" hint="Vous pouvez écrire en Markdown." />
      <Switch label="Gratuit" checked={free} onChange={setFree} />
    </form>
  );
}
