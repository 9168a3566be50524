import { tick } from 'svelte';

/** Whether what had the focus is gone with what one did: the next Tab would begin at the top of the page. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Goes to an element, also to one that is no link, button or field. */
export function goTo(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}

/** Once the form shows why it was refused: to the first field that is not as it should be, if one is. */
export async function goToMistake(form: HTMLFormElement): Promise<void> {
  await tick();
  form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
}

/** Once the page shows what one did: where the focus is lost, it goes to the first button or field of `place`. */
export async function keepFocusIn(place: HTMLElement | undefined): Promise<void> {
  await tick();
  if (place && isFocusLost()) goTo(place.querySelector<HTMLElement>('button:not([hidden]), input, select') ?? place);
}
