/**
 * The kinds of errors that scripts tell apart.
 * Codes are compared without asking for the class: under jest, Node's errors have another one.
 */

/** A failure that its message explains completely, so that no stack is printed for it. */
export class ExpectedError extends Error {}

/**
 * @param {unknown} error
 * @param {string} code such as ENOENT
 */
export function hasCode(error, code) {
	return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
