import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { goTo, isFocusLost } from './focus.ts';

/** What had the focus last: the browser takes it away at once from what is hidden. */
let lastFocused: EventTarget | null = null;
addEventListener('focusin', ({ target }) => (lastFocused = target));

/**
 * A form that opens within a page: one is in its first field, Ctrl + Enter saves, Escape closes it while no words are
 * typed in it, and one is back at what opened it when it closes. (What opens it stays in the page, hidden at most.)
 */
export const inlineForm =
  (close: () => void): Attachment<HTMLFormElement> =>
  (form) => {
    const opener = lastFocused;
    let typed = false;

    const onInput = ({ target }: Event) => {
      typed ||= target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
      if (event.key !== 'Escape' || typed) return;
      event.preventDefault();
      close();
    };
    form.addEventListener('input', onInput);
    form.addEventListener('keydown', onKey);
    untrack(() => form.querySelector<HTMLElement>('input, select, textarea')?.focus());

    return () => {
      form.removeEventListener('input', onInput);
      form.removeEventListener('keydown', onKey);
      void tick().then(() => {
        if (isFocusLost() && opener instanceof HTMLElement && opener.isConnected) goTo(opener);
      });
    };
  };
