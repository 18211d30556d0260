/** What tells a name from an ID, where an ID is asked and a name is taken as well. */

export const isLink = (text: string) => /^[a-z]+:\/\//i.test(text);

/** Where IDs are numbers: a text with a letter that is no other way to write a number. */
export function isName(text: string): boolean {
	const isNumber = /^[#+-]?[\d.]+(?:e[+-]?\d+)?$/i.test(text) || /^(?:0x|true$|false$)/i.test(text);
	const isPath = /[\r\n]|\.\.\//.test(text);
	return !isNumber && !isPath && !isLink(text) && /\p{L}/u.test(text);
}

/** The same where things are also known by their address. */
export const isNameOrLink = (text: string) => isLink(text) || isName(text);

/** A UUID and other long words with digits, a letter alone, or a few with a number. */
const MADE_BY_MACHINE = /^#?(?:(?=\D{0,40}\d)[\w-]{16,}|\w|[a-z]{1,4}[-_]?\d+)$/;

/** Where IDs are texts: what no machine made. */
export const isNoMadeId = (text: string) => isName(text) && !MADE_BY_MACHINE.test(text);

/** Where slugs are asked: what has a blank or a capital. */
export const isNoSlug = (text: string) => isName(text) && /[\s\p{Lu}]/u.test(text);
