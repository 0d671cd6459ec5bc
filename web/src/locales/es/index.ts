import calendar from './calendar.json';
import common from './common.json';
import events from './events.json';
import home from './home.json';
import ui from './ui.json';

/** The texts of the first pages, in one file with this list. */
export const first = { calendar, common, events, home, ui };
/** The others, each in a file of its own. */
export const others = import.meta.glob<{ default: object }>([
  './*.json',
  '!./{calendar,common,events,home,ui}.json',
]);
