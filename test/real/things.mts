// What stories know before they start: names that no other run uses, and days to look at.
const DAY = 24 * 60 * 60 * 1000;

export function startingThings(now = new Date()): Record<string, unknown> {
	const stamp = now.getTime().toString(36);
	const day = (ahead: number) => new Date(now.getTime() + ahead * DAY).toISOString().slice(0, 10);
	const MINUTE = 60_000;
	const soon = new Date(Math.ceil(now.getTime() / MINUTE + 0.5) * MINUTE).toISOString();
	const slug = (name: string) => `n8n-${name}-${stamp}`;
	const address = (name: string) => `${name}-${stamp}@example.com`;
	return {
		stamp,
		soon,
		slugs: Object.fromEntries(
			[
				'call',
				'confirmable',
				'weekly',
				'class',
				'soon',
				'course',
				'everything',
				'team',
				'own',
				'round',
				'attribute',
				'option',
				'user',
				'managed',
				'synced',
			].map((name) => [name, slug(name)]),
		),
		guestEmail: address('gus'),
		secondEmail: address('gil'),
		thirdEmail: address('gwen'),
		memberEmail: address('mia'),
		leaverEmail: address('leo'),
		managedEmail: address('max'),
		urls: {
			hook: `https://example.com/n8n/${stamp}`,
			other: `https://example.com/n8n/${stamp}/other`,
		},
		days: { first: day(1), last: day(8), absence: day(40), absenceEnd: day(42) },
	};
}
