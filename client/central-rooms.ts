/** The pages of central staff, which load together. */
export { default as AuditPage } from './audit/AuditPage.svelte';
export { default as AccountsPage } from './management/accounts/AccountsPage.svelte';
export { default as InvitationsPage } from './management/accounts/InvitationsPage.svelte';
export { default as KnownAccountPage } from './management/accounts/KnownAccountPage.svelte';
export { default as TroubledMailsPage } from './management/mails/TroubledMailsPage.svelte';
export { default as OverviewPage } from './management/OverviewPage.svelte';
export { default as ManagementFrame } from './management/ManagementFrame.svelte';
export { default as RequestsPage } from './requests/RequestsPage.svelte';
