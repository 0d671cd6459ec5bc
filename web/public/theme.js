// Applies the stored theme before the first paint; a file of its own so that no inline script is needed.
try {
  var theme = localStorage.getItem('soga.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage refused: the system's preference holds.
}
