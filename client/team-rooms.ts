/** The pages of those who sign in, which load together. */
export { default as AccountPage } from './accounts/AccountPage.svelte';
export { default as InvitationPage } from './accounts/InvitationPage.svelte';
export { default as SignInLinkPage } from './accounts/SignInLinkPage.svelte';
export { default as OwnLabsPage } from './accounts/OwnLabsPage.svelte';
export { default as SignInPage } from './accounts/SignInPage.svelte';
export { default as EditPage } from './editing/EditPage.svelte';
export { default as HistoryPage } from './history/HistoryPage.svelte';
export { default as LabRequestsPage } from './requests/LabRequestsPage.svelte';
export { default as TeamFrame } from './teams/TeamFrame.svelte';
export { default as TeamPage } from './teams/TeamPage.svelte';
export { default as RevisionPage } from './history/RevisionPage.svelte';
