/** Errors of the connection itself, by Node's and PostgreSQL's codes (class 08, 57P0x: connection lost, shutting down). */
const AWAY = /^(ECONN\w+|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|08\w{3}|57P0\d)$/;

/** What pg says, without a code, of a connection that ended or did not come in time. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an error of a query means that the database cannot be reached, and not that the query is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  const {
    code,
    message = '',
    driverError,
  } = (error ?? {}) as { code?: string; message?: string; driverError?: unknown };
  return AWAY.test(code ?? '') || LOST.test(message) || (driverError !== undefined && isDatabaseAway(driverError));
}
