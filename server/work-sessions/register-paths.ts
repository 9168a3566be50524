/** Where a file of sessions is sent. */
export const SESSION_IMPORT_PATH = '/imports/sessions';
/** Where the register is taken along from, and the model of a file to import. */
export const SESSION_EXPORT_PATH = '/exports/sessions';
