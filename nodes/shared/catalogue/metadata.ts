/** Data of the user's own that Cal.com keeps with a thing, within the API's limits. */
import { json } from '../fields';
import { isNothing } from '../fields/nothing';

const MAX_KEYS = 50;
const MAX_KEY_LENGTH = 40;
const MAX_VALUE_LENGTH = 500;

function kindOf(value: unknown): string {
	if (value === null || value === undefined || typeof value === 'string') return 'empty';
	return Array.isArray(value) ? 'a list' : 'an object';
}

/** An empty text may be meant; `null` in words is none. */
const isWordForNothing = (value: unknown) => value !== '' && isNothing(value, 'answer');

const isRounded = (value: number) =>
	Math.abs(value) > Number.MAX_SAFE_INTEGER || String(value).includes('e');

/** What the API would refuse about metadata, or undefined. */
function issue(value: object): string | undefined {
	const entries = Object.entries(value);
	const [over] = entries.slice(MAX_KEYS);
	if (over) {
		return `can have at most ${MAX_KEYS} keys, but it has ${entries.length}: '${over[0].slice(0, MAX_KEY_LENGTH)}' is one too many`;
	}
	const long = entries.find(([key]) => key.length > MAX_KEY_LENGTH);
	if (long)
		return `has a key of more than ${MAX_KEY_LENGTH} characters: '${long[0].slice(0, MAX_KEY_LENGTH)}…'`;
	const rounded = entries.find(([, inner]) => typeof inner === 'number' && isRounded(inner));
	if (rounded) return `has a number in '${rounded[0]}' that loses its last digits: give it as text`;
	const odd = entries.find(
		([, inner]) =>
			!['string', 'number', 'boolean'].includes(typeof inner) || isWordForNothing(inner),
	);
	if (odd) {
		return `takes texts, numbers, true and false only, but '${odd[0]}' is ${kindOf(odd[1])}`;
	}
	const big = entries.find(
		([, inner]) => typeof inner === 'string' && inner.length > MAX_VALUE_LENGTH,
	);
	return big ? `has a value of more than ${MAX_VALUE_LENGTH} characters in '${big[0]}'` : undefined;
}

const options = {
	description:
		'Your own data as a JSON object: up to 50 keys of 40 characters, with values of 500 characters',
	check: issue,
};

/** Of a profile the API shows nothing of it, so that nothing can be added to what is there. */
export const ownMetadata = json('metadata', {
	...options,
	description: `${options.description}; it replaces all that is there`,
});

export const metadata = json('metadata', options);

/** Bookings keep texts only: numbers, true and false are sent as such. */
export const metadataAsText = json('metadata', {
	...options,
	wire: (value) =>
		Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, String(inner)])),
});
