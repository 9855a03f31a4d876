/** What tells this user from others of the spreadsheet, without saying who it is; `null` where Google does not tell. */
export function userKey(): string | null {
  try {
    return Session.getTemporaryActiveUserKey();
  } catch {
    return null;
  }
}
