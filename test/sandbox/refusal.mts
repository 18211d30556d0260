// The refusals of the API, in the envelopes that a real server sends.
// Handlers throw them; the app answers them.

/** Ends a request with a status and the API's error envelope. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		readonly details?: unknown,
	) {
		super(message);
	}
}

const REASONS: Record<number, [code: string, reason: string]> = {
	400: ['BadRequestException', 'Bad Request'],
	401: ['UnauthorizedException', 'Unauthorized'],
	403: ['ForbiddenException', 'Forbidden'],
	404: ['NotFoundException', 'Not Found'],
	409: ['ConflictException', 'Conflict'],
	422: ['UnprocessableEntityException', 'Unprocessable Entity'],
};

/** A refusal as the API's framework words it. */
export function refuse(status: number, message: string): Refusal {
	const [code, error] = REASONS[status] ?? [
		'InternalServerErrorException',
		'Internal Server Error',
	];
	return new Refusal(status, code, message, { message, error, statusCode: status });
}

/** What the database layer answers for a record that is not there. */
export const noRecord = () =>
	new Refusal(404, 'NOT_FOUND', 'Invalid Query: The requested record was not found.');

export const duplicateRecord = () =>
	new Refusal(409, 'CONFLICT', 'Invalid Input: Trying to create a record that already exists.');

export const badReference = () =>
	new Refusal(400, 'BAD_REQUEST', 'Invalid input: The referenced data does not exist.');

export interface ValidationError {
	target: unknown;
	value?: unknown;
	property: string;
	children: ValidationError[];
	constraints?: Record<string, string>;
}

/** The validation's refusal: the explanation is in the details, with an echo of what was sent. */
export function invalid(errors: ValidationError[]): Refusal {
	return new Refusal(400, 'BadRequestException', 'Bad Request Exception', { errors });
}

/** The envelope of a refusal. */
export function errorBody(refusal: Refusal, path: string): object {
	const { code, message, details } = refusal;
	// Newer parts of the API say the reason once more, in words for machines.
	const machineReadable = code.endsWith('_error')
		? { statusCode: refusal.status, message: message.toLowerCase().replace(/\W+/g, '_') }
		: {};
	return {
		...machineReadable,
		status: 'error',
		timestamp: new Date().toISOString(),
		path,
		error: { code, message, ...(details === undefined ? {} : { details }) },
	};
}
