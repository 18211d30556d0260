/**
 * The secrets in use, known by their value: whatever they look like and whoever sends them back,
 * they reach no output, message or log. In addresses, in JSON and in Base64 they are secrets, too.
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

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

/** Without a difference to the text itself most of them are one. */
const WRITTEN: Array<(text: string) => string> = [
	(text) => text,
	encodeURIComponent,
	(text) => encodeURIComponent(text).replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
	(text) => encodeURIComponent(encodeURIComponent(text)),
	(text) => new URLSearchParams([['', text]]).toString().slice(1),
	inJson,
	(text) => inJson(inJson(text)),
	(text) => inJson(text).replaceAll('/', '\\/'),
];

/**
 * What of a secret is the same in every Base64 text that holds it, as `id:secret` and `Bearer …` do: of
 * three characters each one begins somewhere else.
 */
function inBase64(text: string): string[] {
	return [0, 1, 2].flatMap((offset) => {
		const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
		const [start, end] = [Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6)];
		const usual = bytes.toString('base64').slice(start, end);
		return [usual, usual.replaceAll('+', '-').replaceAll('/', '_'), encodeURIComponent(usual)];
	});
}

const formsOf = (text: string) => [
	...WRITTEN.map((write) => write(text)),
	...inBase64(text),
	...inBase64(inJson(text)),
];

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
	const added = new Set<string>();
	/** In every form in which they may come back. */
	const known = new Set<string>();
	const secrets: Secrets = {
		add(...more) {
			for (const value of more) {
				const text = typeof value === 'string' ? value.trim() : '';
				if (text.length < SHORTEST || added.has(text)) continue;
				added.add(text);
				for (const form of formsOf(text)) known.add(form);
			}
		},
		extended: () => createSecrets(...added),
		mask: <T>(value: T) => (known.size === 0 ? value : (maskAny(value, known) as T)),
	};
	secrets.add(...values);
	return secrets;
}
