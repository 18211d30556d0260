// What belongs to accounts besides scheduling: calendars, proven addresses, limits and credits.
export interface Connection {
	credentialId: number;
	userId: number;
	/** `google`, `apple`, `office365`. */
	app: string;
	calendars: Array<{ externalId: string; name: string; readOnly: boolean }>;
}

export interface Proven {
	id: number;
	userId: number;
	teamId: null;
	email?: string;
	phoneNumber?: string;
}

/** A period of a day, week, month or year, each with a bound or without. */
export type Limits = Record<'perDay' | 'perWeek' | 'perMonth' | 'perYear', number | null>;

export interface AccountState {
	connections: Connection[];
	/** By user: the external IDs of the calendars whose events block slots. */
	selectedCalendars: Map<number, string[]>;
	/** By user: the external ID of the calendar that bookings are written to. */
	destinationCalendars: Map<number, string>;
	proven: Proven[];
	/** By whose they are: `user 1`, `user 1 team 4`. */
	bookingLimits: Map<string, Limits>;
	/** By user. */
	credits: Map<number, number>;
	/** References of charges that were made already. */
	charges: Set<string>;
}

/** Alice has a Google account with two calendars. */
export function seedAccounts(): AccountState {
	return {
		connections: [
			{
				credentialId: 1,
				userId: 1,
				app: 'google',
				calendars: [
					{ externalId: 'alice@acme.test', name: 'Work', readOnly: false },
					{ externalId: 'holidays@group.test', name: 'Holidays', readOnly: true },
				],
			},
		],
		selectedCalendars: new Map([[1, ['alice@acme.test']]]),
		destinationCalendars: new Map([[1, 'alice@acme.test']]),
		proven: [
			{ id: 1, userId: 1, teamId: null, email: 'alice@acme.test' },
			{ id: 2, userId: 1, teamId: null, phoneNumber: '+4917612345678' },
		],
		bookingLimits: new Map(),
		credits: new Map([[1, 750]]),
		charges: new Set(),
	};
}
