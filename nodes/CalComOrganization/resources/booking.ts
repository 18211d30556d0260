/** Bookings of everybody in an organization, and what to do about unwanted ones. */
import { additionalFields, choice, filters, locators, text } from '../../shared/fields';
import { asItems } from '../../shared/operation/responseMapping';
import { booking as selected } from '../../shared/catalogue/booking/fields';
import { organizationBookings } from '../../shared/catalogue/booking/lists';
import { bookingSort, widerBookingFilters } from '../../shared/catalogue/booking/listFields';
import { afterCheck, restrictions } from '../../shared/catalogue/booking/restrictions';
import { bookingSummary } from '../../shared/catalogue/booking/summary';
import { bookingListForModel, bookingListGuide } from '../../shared/catalogue/booking/toolAnswer';
import { organization, ORGANIZATION_ADMINS } from '../../shared/catalogue/organization/fields';
import { organizationEventTypes } from '../../shared/catalogue/eventType/lookups';
import { organizationTeams, organizationUsers } from '../../shared/catalogue/organization/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';

const byWhom = (name: string, label: string) =>
	choice(name, {
		label,
		required: true,
		options: [
			['EMAIL', 'Email Address', 'The address of the person who booked'],
			['DOMAIN', 'Domain', 'All addresses of the same domain'],
		],
		description: 'Whether it is about one address or about a whole domain',
	});

export const booking: Resource = {
	name: 'Booking',
	value: 'booking',
	operations: {
		block: {
			action: 'Block who made booking in organization',
			description:
				'Block an address or domain from booking anybody in the organization; its upcoming bookings are cancelled silently',
			request: 'POST /v2/organizations/{orgId}/bookings/block',
			platformClient: true,
			versions: NOT_ON_2025,
			needs: ORGANIZATION_ADMINS,
			mapResponse: asItems,
			fields: [organization, selected, byWhom('blockType', 'Block By'), restrictions],
			around: afterCheck(),
		},
		getAll: {
			action: 'Get many bookings in organization',
			description: 'Retrieve a list of the bookings of everybody in an organization',
			guide: bookingListGuide,
			...organizationBookings,
			needs: ORGANIZATION_ADMINS,
			simplify: bookingSummary,
			toolAnswer: bookingListForModel,
			fields: [
				organization,
				filters([
					...widerBookingFilters(organizationEventTypes, organizationTeams),
					locators('userIds', organizationUsers, { thing: 'User' }),
				]),
				bookingSort,
			],
		},
		report: {
			action: 'Report booking in organization',
			description:
				'Report a booking as spam or unwanted; it and matching upcoming ones are cancelled silently',
			request: 'POST /v2/organizations/{orgId}/bookings/report',
			platformClient: true,
			versions: NOT_ON_2025,
			needs: ORGANIZATION_ADMINS,
			mapResponse: asItems,
			fields: [
				organization,
				selected,
				choice('reason', {
					required: true,
					options: [
						['SPAM', 'Spam'],
						['UNWANTED', 'Unwanted'],
						['DONT_KNOW_PERSON', 'Person Not Known'],
						['OTHER', 'Other'],
					],
					description: 'The reason for reporting it',
				}),
				byWhom('reportType', 'Report By'),
				additionalFields([text('description', { rows: 2, description: 'What happened' })]),
				restrictions,
			],
			around: afterCheck(),
		},
	},
};
