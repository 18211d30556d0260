/** The API's ways to say that a slot is gone, as opposed to a request that no slot would accept. */
export const TAKEN = new RegExp(
	[
		'already ha(s|ve) (a )?booking',
		'already booked',
		'booking_conflict',
		'not available',
		'unavailable',
		'no[ _]available',
		'seats_full',
		'enough_available_seats',
		'too soon',
		'in the past',
	].join('|'),
	'i',
);
