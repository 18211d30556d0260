/**
 * What stands for nothing, and what stands for a fault further up. Spreadsheets, databases and
 * language models give words where they have no value: sent on, they would become names and IDs.
 */
import { quoted } from './quoted';
import type { FieldContext } from './context';

/**
 * How a kind reads text: as a value of a known form, as words of a person, as an answer to a question,
 * or as an option, which may itself be called `none`.
 */
export type Reading = 'form' | 'words' | 'answer' | 'option';

/** What programs print where there is no value: no person means any of these. */
const OF_PROGRAMS = new Set([
	'null',
	'undefined',
	'nil',
	'<null>',
	'(null)',
	'[null]',
	'<nil>',
	'<na>',
	'#n/a',
	'\\n',
	'""',
	"''",
	'``',
]);

/** What people and models write for "there is none"; an answer to a question may well be that. */
const OF_PEOPLE = new Set(['none', 'n/a', 'n.a.', '(none)', '<none>', '(empty)', '<empty>']);

/** Nothing only where a value of a known form is asked: as words they may be a name or a remark. */
const NEVER_A_FORM = new Set(['-', '--', '—', '–', 'na', '.', '?']);

/** What a calculation, a date or an object leaves behind when it came to nothing. */
const FAULTS = new Set([
	'NaN',
	'nan',
	'NaT',
	'Infinity',
	'-Infinity',
	'+Infinity',
	'#REF!',
	'#VALUE!',
	'#NAME?',
	'#DIV/0!',
	'#NUM!',
	'#NULL!',
	'#ERROR!',
	'#SPILL!',
	'#CALC!',
]);

const INVALID_DATE = /^invalid (?:date|datetime|time|duration|interval)$/i;
/** Anywhere in a text: what becomes of an object, or of no date, that is put into words. */
const PUT_INTO_WORDS = /\[object [A-Z]\w{0,40}\]|\bInvalid DateTime\b/;
const UNRESOLVED = /\{\{\s{0,3}\$(?:json|now|today|node|input|item|vars|fromAI|\()/;
/** What a spreadsheet makes of a long number: `4.91761E+12`. */
const ROUNDED = /^-?\d(?:\.\d{1,20})?e\+\d{1,3}$/i;

const INVISIBLE = /[\s\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;

/** Without the blanks around it: also those that can't be seen and come along when it is copied. */
export function cutBlanks(text: string): string {
	let [start, end] = [0, text.length];
	while (start < end && INVISIBLE.test(text.charAt(start))) start += 1;
	while (end > start && INVISIBLE.test(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}

const QUOTES: Record<string, string> = { '"': '"', "'": "'", '`': '`', '“': '”', '‘': '’' };

/** Without the pair of quotes around it, as models and JSON texts have it. */
export function cutQuotes(text: string): string {
	const cut = cutBlanks(text);
	const isQuoted = cut.length >= 2 && QUOTES[cut.charAt(0)] === cut.charAt(cut.length - 1);
	return isQuoted ? cutBlanks(cut.slice(1, -1)) : cut;
}

/** One such word or several: a first and a last name that are both missing are `undefined undefined`. */
const isOfPrograms = (text: string) => text.split(/\s+/).every((word) => OF_PROGRAMS.has(word));

/** Whether a value means that there is none. `Null` alone is a family name where words are asked. */
export function isNothing(value: unknown, reading: Reading = 'form'): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value !== 'string' || value.length > 200) return false;
	const text = cutBlanks(value);
	const word = text.toLowerCase();
	if (text === '' || reading === 'option') return text === '';
	if (reading === 'words' && /\bNull\b/.test(text)) return false;
	if (isOfPrograms(word)) return true;
	if (reading === 'answer') return false;
	if (OF_PEOPLE.has(word)) return true;
	if (reading === 'words') return false;
	const bare = cutQuotes(text).toLowerCase();
	return NEVER_A_FORM.has(word) || bare === '' || OF_PROGRAMS.has(bare) || OF_PEOPLE.has(bare);
}

/** Whether a text is what a fault left behind, or has it in it. Long texts may hold long numbers. */
export function isFault(text: string, isLong = false): boolean {
	const bare = cutBlanks(text.length > 200 ? text.slice(0, 200) : text);
	if (FAULTS.has(bare) || INVALID_DATE.test(bare)) return true;
	if (PUT_INTO_WORDS.test(text) || UNRESOLVED.test(text)) return true;
	return !isLong && ROUNDED.test(bare);
}

/** Refuses what a fault left behind, by the label of the field. */
export function refuseFaults(
	text: string,
	label: string,
	context: FieldContext,
	isLong = false,
): void {
	if (!isFault(text, isLong)) return;
	context.refuse(
		`'${label}' is ${quoted(text)}, which is no value`,
		'Look at the expression or the previous node that gives it: a value is missing there, or not of the kind that is asked',
	);
}

/** The parts of an answer that are some, such as the first name of a name. */
export function partsOf(answer: unknown): unknown {
	const isObject = Object.prototype.toString.call(answer) === '[object Object]';
	return isObject ? answered(answer as object) : answer;
}

/** The answers of an object that are some: what programs write for nothing answers no question. */
export function answered(answers: object): object | undefined {
	const given = Object.entries(answers).flatMap(([slug, answer]) => {
		const parts = partsOf(answer);
		return isNothing(parts, 'answer') ? [] : [[slug, parts]];
	});
	return given.length > 0 ? (Object.fromEntries(given) as object) : undefined;
}
