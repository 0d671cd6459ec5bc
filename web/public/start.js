/*
 * Runs before the first paint, in a file of its own so that no inline script is needed. Applies the stored theme, and
 * asks at once for what home, the calendar and an event show, while the code that shows it is still on its way
 * (src/api/firstAnswer.ts takes it over).
 */
(function () {
  /** The files of these pages and of their texts; filled in by scripts/write-start.mjs. */
  var files = {};

  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage refused: the system's preference holds.
    }
  }

  var theme = stored('soga.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;

  // As src/i18n/language.ts chooses it.
  var wishes = [new URLSearchParams(location.search).get('lang'), stored('soga.language')].concat(
    navigator.languages.map(function (tag) {
      return tag.slice(0, 2);
    }),
  );
  var language =
    wishes.find(function (wish) {
      return ['fr', 'en', 'es', 'it'].includes(wish);
    }) || 'fr';
  document.documentElement.lang = language;

  var event = /^\/events\/([^/]+)\/?$/.exec(location.pathname);
  var page = { '/': 'home', '/calendar': 'calendar' }[location.pathname] || (event && 'event');
  (files[page] || []).concat(files[language] || []).forEach(function (file) {
    var link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  });

  // What a person who is signed in may see differs; an address with a filter is read by the page itself.
  function signedIn() {
    try {
      return Object.keys(sessionStorage).some(function (key) {
        return key.startsWith('oidc.user:');
      });
    } catch {
      return false;
    }
  }
  var address = {
    home: '/api/v1/events?cancelled=hide&facets=country&facets=theme&size=6',
    calendar: '/api/v1/events?facets=all&size=20&sort=start',
    event: event && '/api/v1/events/' + event[1],
  }[page];
  if (!address || (location.search && page !== 'home') || signedIn()) return;
  window.sogaFirst = {
    address: address,
    language: language,
    answer: fetch(address, { headers: { 'Accept-Language': language } }).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }),
  };
})();
