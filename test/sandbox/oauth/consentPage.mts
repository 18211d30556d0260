// The page on the website where a person lets an app in. Somebody is always signed in here:
// whom, the page asks.
import type { State } from '../state.mts';

type Fields = Record<string, string>;

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

const page = (title: string, content: string) =>
	`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${content}</body></html>`;

export const errorPage = (text: string) =>
	page('Cal.com sandbox', `<h1>This app can't be let in</h1><p>${escaped(text)}</p>`);

const NOT_FOUND = '<h1>404</h1><p>This page does not exist.</p>';

export const notFoundPage = page('404: This page could not be found', NOT_FOUND);

/** What is wrong with the question itself, so that going back to the app would be unsafe. */
export function unaskable(state: State, { client_id, redirect_uri = '' }: Fields) {
	const app = state.apps.find(({ id }) => id === client_id);
	if (!app) return 'unauthorized_client: client_not_found';
	if (!app.redirectUris.includes(redirect_uri)) return 'invalid_request: redirect_uri_mismatch';
	return app.status === 'APPROVED' ? undefined : 'unauthorized_client: client_not_approved';
}

export function consentPage(state: State, asked: Fields): string {
	const app = state.apps.find(({ id }) => id === asked.client_id);
	const hidden = Object.entries(asked).map(
		([name, value]) =>
			`<input type="hidden" name="${escaped(name)}" value="${escaped(String(value))}">`,
	);
	const accounts = state.users.map(
		({ id, email }) => `<option value="${id}">${escaped(email)}</option>`,
	);
	const scopes = (asked.scope ?? '').split(/[ ,]+/).filter(Boolean);
	return page(
		'Cal.com sandbox',
		`<h1>${escaped(app?.name ?? '')} would like access to your account</h1>
<ul>${scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('')}</ul>
<form method="post">${hidden.join('')}
<label>Account <select name="account">${accounts.join('')}</select></label>
<button name="allowed" value="true">Allow</button>
<button name="allowed" value="false">Go back</button></form>`,
	);
}
