/** A route as the API's documentation prints it, and its parts. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Method and path as the API's documentation prints them: `GET /v2/teams/{teamId}`. */
export type Route = `${Method} /v2/${string}`;

/** The parts of a route. */
export function parseRoute(route: Route): { method: Method; path: string; parameters: string[] } {
	const [method, path] = route.split(' ') as [Method, string];
	return {
		method,
		path,
		parameters: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string),
	};
}

/** `GET /v2/teams` → `/v2/teams`. */
export function pathOf(route: Route): `/v2/${string}` {
	return parseRoute(route).path as `/v2/${string}`;
}

/** The placeholders that a longer route has besides those of the shorter one. */
export function addedParameters(shorter: Route, longer: Route): string[] {
	const { parameters } = parseRoute(shorter);
	return parseRoute(longer).parameters.filter((name) => !parameters.includes(name));
}
