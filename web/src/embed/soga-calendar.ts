import { hearHeights } from './frames';
import { home, SogaCalendar } from './SogaCalendar';

// A page may load the script twice; the element is defined once.
if (!customElements.get('soga-calendar')) {
  customElements.define('soga-calendar', SogaCalendar);
  hearHeights(home);
}
