// What the forms of recorded teams have in common.
import { byId, replaysOf, untouched } from './replay.mts';

export const inside = { organizationId: byId(1), teamId: byId(4) };
export const outside = { organizationId: untouched, teamId: byId(7) };
export const taken = { query: { take: '250' } };
/** Servers of 2025 are asked for all teams of an organization at once. */
export const whole = { query: {} };

export const form = replaysOf('calComTeam');
