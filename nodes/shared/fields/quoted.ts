/** A value as a refusal quotes it: short, and never an error of its own. */
export function quoted(value: unknown): string {
	try {
		if (typeof value === 'bigint') return `${value}n`;
		if (typeof value === 'number') return String(value);
		const start = typeof value === 'string' && value.length > 200 ? value.slice(0, 200) : value;
		const text = JSON.stringify(start) ?? typeof value;
		return text.length > 80 ? `${text.slice(0, 80)}…` : text;
	} catch {
		return 'an object that contains itself';
	}
}
