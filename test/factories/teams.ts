import type { Reader } from '../setup/application.ts';

export interface Team {
  lab: { slug: string };
  members: {
    account: string;
    function: string;
    email: string | null;
    role: string;
    suspended: boolean;
    self: boolean;
  }[];
  invitations: { id: string; email: string; state: string; handover: boolean; mayChange: boolean }[];
  mayManage: boolean;
  lastReferent: boolean;
}

const TEAM = `lab { slug } members { account function email role suspended self }
  invitations { id email state handover mayChange } mayManage lastReferent`;

export const TEAM_OF = `query ($lab: String!) { team(lab: $lab) { ${TEAM} } }`;
export const HAND_OVER = `mutation ($lab: String!, $email: String!, $stays: Boolean!) {
  handOver(lab: $lab, email: $email, stays: $stays) { ${TEAM} }
}`;
export const REMOVE = `mutation ($lab: String!, $account: ID!) { removeFromTeam(lab: $lab, account: $account) { ${TEAM} } }`;
export const LEAVE = 'mutation ($lab: String!) { leaveTeam(lab: $lab) }';

export const teamOf = async (reader: Reader, lab = 'creteil'): Promise<Team> =>
  (await reader.graphql<{ team: Team }>(TEAM_OF, { lab })).team;

/** Names who is to follow whoever asks, in Créteil unless told otherwise. */
export const handOver = async (reader: Reader, email: string, given: { lab?: string; stays?: boolean } = {}) =>
  (await reader.graphql<{ handOver: Team }>(HAND_OVER, { lab: 'creteil', stays: false, ...given, email })).handOver;

/** What the log of acts says, latest first. */
export const actsSeenBy = async (central: Reader) =>
  (
    await central.graphql<{
      auditLog: {
        entries: { act: string; detail: string | null; lab: { slug: string } | null; account: string | null }[];
      };
    }>('{ auditLog { entries { act detail lab { slug } account } } }')
  ).auditLog.entries;
