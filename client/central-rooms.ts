/** The pages of central staff, which load together. */
export { default as AuditPage } from './audit/AuditPage.svelte';
export { default as NewLabPage } from './lab-registry/NewLabPage.svelte';
export { default as RecordPage } from './lab-registry/RecordPage.svelte';
export { default as RegisterPage } from './lab-registry/RegisterPage.svelte';
export { default as AccountsPage } from './management/accounts/AccountsPage.svelte';
export { default as InvitationsPage } from './management/accounts/InvitationsPage.svelte';
export { default as KnownAccountPage } from './management/accounts/KnownAccountPage.svelte';
export { default as TroubledMailsPage } from './management/mails/TroubledMailsPage.svelte';
export { default as ManagementFrame } from './management/ManagementFrame.svelte';
export { default as RequestsPage } from './requests/RequestsPage.svelte';
export { default as TrackingPages } from './TrackingPages.svelte';
