import { screen } from '@testing-library/react';
import { useTranslation } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { changeLanguage, loadTexts, startI18n } from '.';
import { translate } from './texts';

beforeAll(() => loadTexts('calendar', 'events'));
afterEach(() => startI18n('fr'));

describe('a text', () => {
  it('is found in the namespace of the caller, or in the one it names', () => {
    expect(translate('calendar', 'view.month')).toBe('Mois');
    expect(translate('calendar', 'events:kind.cafe')).toBe('Café');
  });

  it.each([
    [0, 'Aucun événement'],
    [1, '1 événement'],
    [2, '2 événements'],
  ])('has a form for %i', (count, words) => {
    expect(translate('calendar', 'total', { count })).toBe(words);
  });

  it('counts nought as English does, and as French does', async () => {
    expect(translate('ui', 'errorSummary.title', { count: 0 })).toBe('Une erreur est à corriger');
    await changeLanguage('en');
    expect(translate('calendar', 'total', { count: 0 })).toBe('No events');
  });

  it('that does not exist is the default given, else its key', () => {
    expect(translate('events', 'kind.new', { defaultValue: 'Nouveau' })).toBe('Nouveau');
    expect(translate('events', 'kind')).toBe('kind');
  });

  it('takes what a person wrote as it is', () => {
    expect(translate('calendar', 'chip.q', { q: '$& {{q}} <b>' })).toBe(
      '«\u00a0$& {{q}} <b>\u00a0»',
    );
  });
});

function Word() {
  const { t } = useTranslation('about');
  return <h1>{t('title')}</h1>;
}

describe('a page', () => {
  it('waits for texts nobody has fetched, and follows the language', async () => {
    await renderPage(<Word />);
    expect(await screen.findByRole('heading', { name: 'À propos' })).toBeVisible();
    await changeLanguage('en');
    expect(await screen.findByRole('heading', { name: 'About' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
  });
});
