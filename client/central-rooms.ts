/** The pages of central staff, which load together. */
export { default as AuditPage } from './audit/AuditPage.svelte';
export { default as ManagementFrame } from './management/ManagementFrame.svelte';
export { default as RequestsPage } from './requests/RequestsPage.svelte';
