import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from './Button';
import { CheckboxGroup } from './CheckboxGroup';
import { ComboBox } from './ComboBox';
import { DatePicker, TimeField } from './DateFields';
import { Dialog } from './Dialog';
import { ErrorSummary } from './ErrorSummary';
import { Select } from './Select';
import { TextField } from './TextField';

describe('a dialog', () => {
  function Page({ gone = false }: { gone?: boolean }) {
    const [open, setOpen] = useState(false);
    return (
      <main tabIndex={-1}>
        {!(gone && open) && <Button onClick={() => setOpen(true)}>Ouvrir</Button>}
        <Dialog title="Question" open={open} onClose={() => setOpen(false)}>
          <p>Texte</p>
        </Dialog>
      </main>
    );
  }

  it.each(['closed', 'closed although its opener is gone'])(
    'gives the focus back when %s',
    async (how) => {
      const gone = how !== 'closed';
      render(<Page gone={gone} />);
      await userEvent.click(screen.getByRole('button', { name: 'Ouvrir' }));
      const close = screen.getByRole('button', { name: 'Fermer' });
      close.focus();
      await userEvent.click(close);
      expect(
        gone ? screen.getByRole('main') : screen.getByRole('button', { name: 'Ouvrir' }),
      ).toHaveFocus();
    },
  );
});

describe('a field', () => {
  it('tells its hint and what is wrong with it', () => {
    render(
      <TextField name="title" label="Titre" hint="Court." error="Donnez un titre." required />,
    );
    const field = screen.getByRole('textbox', { name: 'Titre (obligatoire)' });
    expect(field).toBeInvalid();
    expect(field).toBeRequired();
    expect(field).toHaveAccessibleDescription('Court. Erreur : Donnez un titre.');
  });

  it('is reached from the summary, which has taken the focus', async () => {
    render(
      <>
        <ErrorSummary errors={[{ field: 'title', message: 'Donnez un titre.' }]} />
        <TextField name="title" label="Titre" />
      </>,
    );
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByText('Une erreur est à corriger')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Donnez un titre.' }));
    expect(screen.getByRole('textbox', { name: 'Titre' })).toHaveFocus();
  });

  it('offers nothing as a choice of a list, unless something always is', () => {
    const options = [{ value: 'a', label: 'A' }];
    const { rerender } = render(<Select label="Liste" options={options} />);
    expect(screen.getByRole('combobox', { name: 'Liste' })).toHaveDisplayValue('Choisir…');
    rerender(<Select label="Liste" options={options} placeholder={false} />);
    expect(screen.getByRole('combobox', { name: 'Liste' })).toHaveDisplayValue('A');
  });
});

describe('several choices', () => {
  it('keep the order they are offered in, and say how many there are', async () => {
    const onChange = vi.fn();
    const choices = [
      { value: 'a', label: 'Atelier', count: 41 },
      { value: 'b', label: 'Webinaire' },
    ];
    render(<CheckboxGroup label="Nature" choices={choices} value={['b']} onChange={onChange} />);
    const workshop = screen.getByRole('checkbox', { name: 'Atelier' });
    expect(workshop).toHaveAccessibleDescription('41');
    await userEvent.click(workshop);
    expect(onChange).toHaveBeenCalledWith(['a', 'b']);
  });
});

describe('a pending button', () => {
  it('says so, keeps the focus and does nothing more', async () => {
    const onClick = vi.fn();
    const { rerender } = render(<Button onClick={onClick}>Publier</Button>);
    await userEvent.click(screen.getByRole('button', { name: 'Publier' }));
    rerender(
      <Button onClick={onClick} pending pendingLabel="Publication…">
        Publier
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Publication…' });
    await userEvent.click(button);
    expect(button).toHaveFocus();
    expect(onClick).toHaveBeenCalledOnce();
  });
});

describe('a date and a time', () => {
  it('are written by keyboard in the order of the language', async () => {
    const onDate = vi.fn();
    render(<DatePicker label="Jour" value="2026-11-25" onChange={onDate} />);
    expect(screen.getAllByRole('spinbutton').map((part) => part.textContent)).toEqual([
      '25',
      '11',
      '2026',
    ]);
    await userEvent.click(screen.getAllByRole('spinbutton')[0] as HTMLElement);
    await userEvent.keyboard('{ArrowUp}');
    expect(onDate).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(onDate).toHaveBeenCalledWith('2026-11-26');
  });

  it('are chosen from a month that begins on Monday', async () => {
    const onDate = vi.fn();
    render(<DatePicker label="Jour" value="2026-11-25" onChange={onDate} />);
    await userEvent.click(screen.getByRole('button', { name: /Choisir dans un calendrier/ }));
    const days = [...document.querySelectorAll('th')].map((day) => day.textContent);
    expect(days[0]).toBe('lun.');
    await userEvent.click(screen.getByRole('button', { name: /vendredi 27 novembre 2026/ }));
    expect(onDate).toHaveBeenCalledWith('2026-11-27');
  });

  it('a time is of 24 hours, to the minute', async () => {
    const onTime = vi.fn();
    render(<TimeField label="Début" value="14:00" onChange={onTime} error="Trop tôt." />);
    const [hour] = screen.getAllByRole('spinbutton');
    await userEvent.click(hour as HTMLElement);
    await userEvent.keyboard('{ArrowUp}');
    await userEvent.tab();
    await userEvent.tab();
    expect(onTime).toHaveBeenCalledWith('15:00');
    expect(screen.getByText('Trop tôt.')).toBeVisible();
  });
});

describe('a field that proposes', () => {
  function Town({ onChoose }: { onChoose: (value: string) => void }) {
    const [text, setText] = useState('');
    return (
      <ComboBox
        label="Ville"
        text={text}
        onTextChange={setText}
        onChoose={({ value }) => onChoose(value)}
        suggest={(asked) =>
          Promise.resolve([{ value: '75', label: `${asked}ris`, detail: 'France' }])
        }
      />
    );
  }

  it('shows what it finds and takes what is chosen', async () => {
    const onChoose = vi.fn();
    render(<Town onChoose={onChoose} />);
    const field = screen.getByRole('combobox', { name: 'Ville' });
    await userEvent.type(field, 'pa');
    await userEvent.click(await screen.findByRole('option', { name: 'paris' }));
    expect(onChoose).toHaveBeenCalledWith('75');
    expect(field).toHaveValue('paris');
  });

  it('closes its list even when the choice goes elsewhere and the box is emptied', async () => {
    function Picker() {
      const [words, setWords] = useState('');
      return (
        <ComboBox
          label="Ville"
          text={words}
          onTextChange={setWords}
          onChoose={() => setWords('')}
          suggest={() => Promise.resolve([{ value: '75', label: 'Paris' }])}
        />
      );
    }
    render(<Picker />);
    const field = screen.getByRole('combobox', { name: 'Ville' });
    await userEvent.type(field, 'pa');
    await userEvent.click(await screen.findByRole('option', { name: 'Paris' }));
    expect(field).toHaveValue('');
    expect(field).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('lets stand what is typed', async () => {
    render(<Town onChoose={vi.fn()} />);
    const field = screen.getByRole('combobox', { name: 'Ville' });
    await userEvent.type(field, 'Saint-Lieu');
    await userEvent.tab();
    expect(field).toHaveValue('Saint-Lieu');
  });
});
