/** Where « Le réseau » is taken along from, as it is shown. */
export const NETWORK_EXPORT_PATH = '/exports/reseau';
