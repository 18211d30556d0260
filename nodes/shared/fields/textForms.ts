/** Texts of a known form: addresses, phone numbers, links, IDs. Each is taken as people write and paste it. */
import type { FieldContext } from './context';
import { cutBlanks, cutQuotes } from './nothing';
import { quoted } from './quoted';
import { timeOfDay } from './timeOfDay';
import { instantIn } from './timeZone';

type ToForm = (entered: string, label: string, context: FieldContext) => string;

const EMAIL = /^[^\s@<>()[\]",;:\\]{1,64}@[^\s@<>()[\]",;:\\]{1,255}$/;

/** The address in `ada@x.test`, `<ada@x.test>`, `Ada <ada@x.test>` or `mailto:ada@x.test`. */
export function addressIn(entered: string): string | undefined {
	const bare = cutQuotes(entered);
	const open = bare.lastIndexOf('<');
	const inner = open >= 0 && bare.endsWith('>') ? bare.slice(open + 1, -1) : bare;
	const address = cutBlanks(inner.replace(/^mailto:/i, ''));
	return EMAIL.test(address) ? address : undefined;
}

/** The name in `Ada <ada@x.test>`, without quotes. */
export function nameBeside(entered: string): string | undefined {
	const bare = cutBlanks(entered);
	const open = bare.lastIndexOf('<');
	if (open <= 0 || !bare.endsWith('>')) return undefined;
	return cutQuotes(bare.slice(0, open)) || undefined;
}

const email: ToForm = (entered, label, context) =>
	addressIn(entered) ??
	context.refuse(
		`'${label}' must be an email address, but it is ${quoted(entered)}`,
		'Give one address, such as name@example.com',
	);

/** `+49 (0)176 123-456` is `+49176123456`: only what a number is written with may go. */
const phone: ToForm = (entered, label, context) => {
	const bare = cutQuotes(entered).replace(/^tel:/i, '');
	const digits = bare
		.replace(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
		.replace(/\(0\)/g, '')
		.replace(/[\s()./\u2010-\u2015-]/g, '')
		.replace(/^00/, '+');
	if (/^\+[1-9]\d{6,14}$/.test(digits)) return digits;
	const isLocal = /^\d{3,15}$/.test(digits);
	return context.refuse(
		isLocal
			? `'${label}' has no country: ${quoted(entered)}`
			: `'${label}' must be a phone number, but it is ${quoted(entered)}`,
		isLocal
			? 'Put + and the country code before it and leave out the leading 0, such as +49 for Germany: +4917612345678'
			: 'Give the number in international format, such as +4917612345678',
	);
};

/** An address of a page or an app, with its scheme: what it is without one, only the user knows. */
const url: ToForm = (entered, label, context) => {
	const address = cutQuotes(entered).replace(/^<(.*)>$/, '$1');
	if (/^[a-z][a-z0-9+.-]{0,30}:\S+$/i.test(address)) return address;
	return context.refuse(
		`'${label}' must be a link, but it is ${quoted(entered)}`,
		'Give the whole address with https:// in front, such as https://example.com/page',
	);
};

/** An ID, a slug or a key: one word. */
const word: ToForm = (entered, label, context) => {
	const bare = cutQuotes(entered);
	if (!/\s/.test(bare)) return bare;
	return context.refuse(`'${label}' must be one word without blanks, but it is ${quoted(entered)}`);
};

/** No number with a sign, a fraction or an exponent, nor what a switch is: no UID looks like that. */
const NO_UID = /^[+-]\d+$|^-?\d+\.\d+$|^0+$|^\de\d{1,3}$|^true$|^false$|^$/i;

function refuseNoUid(bare: string, label: string, context: FieldContext): string {
	if (!NO_UID.test(bare)) return bare;
	return context.refuse(`'${label}' can't be ${quoted(bare)}`);
}

/** A name as people write it, with blanks. */
const title: ToForm = (entered, label, context) => refuseNoUid(cutQuotes(entered), label, context);

/** A UID, also as `#uid`. */
const uid: ToForm = (entered, label, context) => {
	return refuseNoUid(word(entered, label, context).replace(/^#/, ''), label, context);
};

const clock: ToForm = (entered, label, context) =>
	timeOfDay(cutQuotes(entered)) ??
	context.refuse(
		`'${label}' must be a time of day, but it is ${quoted(entered)}`,
		'Give hours and minutes of 24 hours, such as 09:00 or 17:30',
	);

/** A day of the calendar, such as the date of a version of the API. */
const day: ToForm = (entered, label, context) => {
	const written = cutQuotes(entered).replace(/\//g, '-');
	if (/^\d{4}-\d{2}-\d{2}$/.test(written) && instantIn(`${written}T00:00`, 'UTC')) return written;
	return context.refuse(
		`'${label}' must be a date, but it is ${quoted(entered)}`,
		'Give it as year, month and day, such as 2026-02-25, or leave it empty',
	);
};

export const TEXT_FORMS = { email, phone, url, word, title, uid, clock, day } satisfies Record<
	string,
	ToForm
>;

export type TextForm = keyof typeof TEXT_FORMS;
