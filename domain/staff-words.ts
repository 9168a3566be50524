/** Someone of central staff. */
interface StaffMember {
  id: string;
  function: string;
  email: string;
}

/** What others of central staff call them: by the function, with the address where another of them has the same. */
export const staffWords = ({ id, function: said, email }: StaffMember, staff: readonly StaffMember[]): string =>
  staff.some((other) => other.id !== id && other.function === said) ? `${said} (${email})` : said;
