/**
 * The secrets in use, known by their value: whatever they look like and whoever sends them back,
 * they reach no output, message or log.
 */
export interface Secrets {
	/** Takes in what must not be shown; anything but a text of some length is left out. */
	add(...values: unknown[]): void;
	/** The same value with every secret in its texts hidden. */
	mask<T>(value: T): T;
	/** These and others, which the first don't get to know. */
	extended(): Secrets;
}

/** Shorter ones would hide ordinary words, and are no secrets of Cal.com. */
const SHORTEST = 6;

const HIDDEN = '[hidden]';

function maskText(text: string, secrets: ReadonlySet<string>): string {
	let masked = text;
	for (const secret of secrets) {
		if (masked.includes(secret)) masked = masked.split(secret).join(HIDDEN);
	}
	return masked;
}

function maskAny(value: unknown, secrets: ReadonlySet<string>): unknown {
	if (typeof value === 'string') return maskText(value, secrets);
	if (Array.isArray(value)) return value.map((inner) => maskAny(inner, secrets));
	if (typeof value !== 'object' || value === null) return value;
	if (Object.getPrototypeOf(value) !== Object.prototype) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [maskText(key, secrets), maskAny(inner, secrets)]),
	);
}

export function createSecrets(...values: unknown[]): Secrets {
	const known = new Set<string>();
	const secrets: Secrets = {
		add(...more) {
			for (const value of more) {
				const text = typeof value === 'string' ? value.trim() : '';
				if (text.length < SHORTEST) continue;
				// As it is in an address, too.
				known.add(text).add(encodeURIComponent(text));
			}
		},
		extended: () => createSecrets(...known),
		mask: <T>(value: T) => (known.size === 0 ? value : (maskAny(value, known) as T)),
	};
	secrets.add(...values);
	return secrets;
}
