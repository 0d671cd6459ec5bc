import { askEvents, Gone, Refused, type Asking } from './ask';
import { h } from './dom';
import { line, type Look } from './lines';
import type { Words } from './words';

type List = Asking & {
  query: string;
  size: number;
  compact: boolean;
  look: Look;
  /** Element that announces the number of events. */
  status: HTMLElement;
  content: HTMLElement;
};

/**
 * Fills the view page by page. «More» keeps the present events and moves the focus to the new ones.
 */
export async function showList({ compact, look, status, content, ...asking }: List): Promise<void> {
  const { words } = look;
  const list = h('ul', { role: 'list', part: 'list' });
  const more = h('button', { type: 'button', part: 'more' }, words.t('embed:more'));

  const add = async (cursor: string | null) => {
    const page = await askEvents(asking.query, { ...asking, cursor });
    const lines = page.items.map((event) => h('li', {}, line(event, look, compact)));
    list.append(...lines);
    more.hidden = !page.next;
    more.onclick = () => void next(page.next ?? null);
    return { page, first: lines[0] };
  };

  const next = async (cursor: string | null) => {
    more.onclick = null;
    more.setAttribute('aria-disabled', 'true');
    content.querySelector('.message')?.remove();
    try {
      const { first } = await add(cursor);
      first?.querySelector('a')?.focus();
    } catch (error) {
      if (asking.signal.aborted) return;
      more.onclick = () => void next(cursor);
      more.before(sorry(error, words));
    }
    more.removeAttribute('aria-disabled');
  };

  const { page } = await add(null);
  if (page.items.length === 0) {
    content.replaceChildren(h('p', { class: 'message', role: 'status' }, words.t('embed:empty')));
    return;
  }
  const { value: count, relation } = page.total;
  status.textContent = words.t(relation === 'exact' ? 'embed:total' : 'embed:atLeast', { count });
  content.replaceChildren(list, more);
}

/** Says in a sentence what went wrong, with a retry button when that can help. */
export function sorry(error: unknown, words: Words, again?: () => void): HTMLElement {
  const message = h('div', { class: 'message' });
  const say = (text: string) => message.append(h('p', { role: 'alert' }, text));
  if (error instanceof Gone) say(words.t('embed:gone'));
  else if (error instanceof Refused) say(words.t('embed:refused', { detail: error.message }));
  else {
    say(words.t('embed:failed'));
    const retry = again && h('button', { type: 'button' }, words.t('embed:retry'));
    retry?.addEventListener('click', again as () => void);
    if (retry) message.append(retry);
  }
  return message;
}
