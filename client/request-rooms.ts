/** The forms by which anybody asks for something, which load together. */
export { default as AskAccountPage } from './requests/AskAccountPage.svelte';
export { default as ConfirmPage } from './requests/ConfirmPage.svelte';
export { default as ContactPage } from './requests/ContactPage.svelte';
export { default as CorrectionPage } from './requests/CorrectionPage.svelte';
export { default as ReportLabPage } from './requests/ReportLabPage.svelte';
export { default as WriteToCentralPage } from './requests/WriteToCentralPage.svelte';
